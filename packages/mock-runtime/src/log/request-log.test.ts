import { describe, expect, test } from 'vitest';
import type { ApiDescription, MethodDescription, ParamDescription } from '../api-description.ts';
import { Engine } from '../rpc/engine.ts';
import { writeMetrics } from '../metrics/write-metrics.ts';
import type { LoggedCall } from './call-log.ts';

const from = { address: '127.0.0.1' };
const params = (...names: readonly string[]): readonly ParamDescription[] =>
  names.map((name) => ({ name, required: false }));

function method(name: string, own: readonly ParamDescription[]): MethodDescription {
  const facts = { access: [], weight: 0, errors: [], metadata: false, result: { type: 'string' } };
  return { name, paramStructure: 'either', params: own, ...facts };
}

const plain: ApiDescription = {
  title: 'Plain',
  version: '1',
  methods: [method('open', params('login', 'password', 'note')), method('add', params('a', 'b'))],
  errors: [],
  schemas: {},
};

/** What the log says after one request. */
function logOf(body: string | Uint8Array, description = plain): LoggedCall {
  const engine = new Engine({ description });
  engine.handle(body, from);
  expect(engine.log.calls).toHaveLength(1);
  return engine.log.calls[0] as LoggedCall;
}

const write = (name: string, given: unknown): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method: name, params: given });

describe('what is no call of a method is in the log all the same', () => {
  test.each([
    ['{"jsonrpc":"2.0","id":1,', '{"jsonrpc":"2.0","id":1,'],
    ['no JSON at all', 'no JSON at all'],
    ['{"password":"s3cret', '{"password":***'],
    ["{'access_token': 's3cret', 'x': 1}", "{'access_token': ***, 'x': 1}"],
    ['access_token=s3cret&x=1', 'access_token=***&x=1'],
    ['<password>s3cret</password>', '<password>***</password>'],
    ['{password: s3cret, x: 1}', '{password: ***, x: 1}'],
    ['"{\\"login\\":\\"s3cret\\"}', '"{\\"login\\":***}'],
  ])('no JSON: %s', (body, request) => {
    expect(logOf(body)).toMatchObject({ method: undefined, error: -32_700, request });
  });

  test('a text without end, and bytes that are no text, are cut', () => {
    expect(logOf(`{${'x'.repeat(10_000_000)}`).request.length).toBeLessThan(2100);
    expect(logOf(new Uint8Array(1_000_000).fill(255)).request.length).toBeLessThan(2100);
  });

  test.each([
    [Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), '(6 bytes of gzip: send the body as it is'],
    [Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0), '(5 bytes of zstd: send'],
    [Uint8Array.of(0x7b, 0, 0x7d, 0), '(4 bytes that are no text in UTF-8)'],
    [Uint8Array.of(0x7b, 0x09, 0x0a, 0xff), '{\t\n\uFFFD'],
  ])('bytes %s are not shown as they are where nobody can read them', (body, request) => {
    expect(logOf(body).request).toContain(request);
  });

  test('a method that the document does not have', () => {
    const call = logOf(write('oppen', { login: 's3cret', note: 'n' }));
    expect(call).toMatchObject({ method: 'oppen', params: ['login', 'note'], error: -32_601 });
    expect(call.request).toBe('{"login":"***","note":"n"}');
    expect(logOf(write('x'.repeat(5000), {})).method).toHaveLength(200);
  });

  test('a batch that the API does not take, and an empty one', () => {
    const accounts = { ...plain, conventions } as unknown as ApiDescription;
    const batch = `[${write('open', ['s3cret', 5])},7,${write('add', { a: 1 })}]`;
    const { request, method: name, error } = logOf(batch, accounts);
    expect([name, error]).toEqual([undefined, -32_602]);
    expect(JSON.parse(request)).toEqual([
      { jsonrpc: '2.0', id: 1, method: 'open', params: ['***', '***'] },
      7,
      { jsonrpc: '2.0', id: 1, method: 'add', params: { a: 1 } },
    ]);
    expect(logOf('[]')).toMatchObject({ request: '[]', error: -32_600 });
  });

  test('params by position where the API takes names: secrets are known by their places', () => {
    const accounts = { ...plain, conventions } as unknown as ApiDescription;
    expect(logOf(write('open', ['me', 's3cret', 'n', 'more']), accounts)).toMatchObject({
      method: 'open',
      params: ['0', '1', '2', '3'],
      request: '["***","***","n","***"]',
    });
    // Nothing is known of the places of an unknown method.
    expect(logOf(write('oppen', ['me', null, true, 5]), accounts).request).toBe(
      '["***",null,true,"***"]',
    );
  });

  test('no request at all, and requests without method', () => {
    expect(logOf('5')).toMatchObject({ method: undefined, request: '5', params: [] });
    expect(logOf('{"id":7,"password":"s3cret"}')).toMatchObject({
      id: 7,
      request: '{"id":7,"password":"***"}',
    });
    expect(logOf('{"id":7,"jsonrpc":"1.0","method":"add"}')).toMatchObject({
      method: 'add',
      request: '',
    });
  });
});

describe('a secret of the wrong type is no less a secret', () => {
  const refuseAll = (field: string, value: unknown) => () => ({
    ok: false as const,
    issues: [{ code: -32_602, field, value, message: `${field} is wrong` }],
  });

  test.each([
    ['password', 53_072, null],
    ['password', ['s3cret'], null],
    ['account.secret_key', 's3cret', null],
    ['', { login: 's3cret', a: 1 }, { login: '***', a: 1 }],
    ['private_key', 's3cret', null],
    ['wallet.passPhrase', 's3cret', null],
    ['note', 5, 5],
    ['max_tokens', -1, -1],
  ])('%s: %j comes back as %j', (field, value, shown) => {
    const engine = new Engine({
      description: plain,
      validators: { open: refuseAll(field, value) },
    });
    const { body } = engine.handle(write('open', { a: 1 }), from);
    const { error } = JSON.parse(String(body)) as { error: { data: { value: unknown } } };
    expect(error.data?.value ?? null).toEqual(field === '' ? null : shown);
    expect(String(body)).not.toMatch(/s3cret|53072/);
    const text = JSON.stringify(engine.log.calls) + writeMetrics(engine, {});
    expect(text).not.toMatch(/s3cret|53072/);
  });

  test.each([
    write('open', ['me', 53_072]),
    write('open', [53_072, 's3cret', 1, 's3cret']),
    write('open', { login: 53_072, password: ['s3cret'] }),
    write('nobody', ['s3cret', 53_072]),
    `[${write('open', ['me', 's3cret', 1, 2])},${write('nobody', { password: 's3cret' })}]`,
    '{"jsonrpc":"2.0","id":1,"method":"open","params":"s3cret"}',
    '{"jsonrpc":"2.0","id":{"token":"s3cret"},"method":"open"}',
  ])('%s leaves nothing in reply and log', (body) => {
    for (const description of [plain, { ...plain, conventions } as unknown as ApiDescription]) {
      const engine = new Engine({ description });
      const reply = engine.handle(body, from);
      const text = String(reply.body) + JSON.stringify(engine.log.calls);
      expect(text).not.toMatch(/s3cret|53072/);
    }
  });
});

const conventions = {
  filter: { operators: [], defaultCondition: 'and', maximumDepth: 32 },
  sort: { defaultOrder: 'asc' },
  limits: { day: 10, minute: 10 },
  authentication: { sessionSeconds: 3600, loginMethod: 'enter', logoutMethod: 'leave' },
  versioning: { current: '1', latest: '1' },
  faults: {},
};
