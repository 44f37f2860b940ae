import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../command.fixture.ts';
import {
  callMock as call,
  patience,
  type Served,
  startMock as start,
} from './start-mock.fixture.ts';

const callgear = fileURLToPath(
  new URL('../../../../specs/callgear-data-api/openrpc.json', import.meta.url),
);

let root: string;
let child: ChildProcessWithoutNullStreams | undefined;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'openrpc-kit-mock-')));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

async function startMock(...args: readonly string[]): Promise<Served> {
  const served = await start(root, ...args);
  child = served.child;
  return served;
}

const pets = (result: string): object => ({
  openrpc: '1.3.2',
  info: { title: 'Pets', version: '1' },
  methods: [
    {
      name: 'name_pet',
      params: [{ name: 'kind', required: true, schema: { enum: ['cat', 'dog'] } }],
      result: { name: 'name', schema: { type: 'string' } },
      examples: [
        {
          name: 'a cat',
          params: [{ name: 'kind', value: 'cat' }],
          result: { name: 'name', value: result },
        },
        {
          name: 'a dog',
          params: [{ name: 'kind', value: 'dog' }],
          result: { name: 'name', value: 'Rex' },
        },
      ],
    },
    {
      name: 'count_pets',
      params: [],
      result: { name: 'count', schema: { type: 'integer', minimum: 3, maximum: 900 } },
    },
  ],
});

function save(value: object | string, file = 'openrpc.json'): void {
  writeFileSync(join(root, file), typeof value === 'string' ? value : JSON.stringify(value));
}

test('examples come first, then values of the seed; params are checked; nothing is written', async () => {
  save(pets('Tom'));
  const mock = await startMock('openrpc.json', '--seed', '5');
  expect(mock.out()).toContain('Pets 1, 2 methods.');
  expect(await call(mock.url, 'name_pet', { kind: 'dog' })).toMatchObject({
    id: 'x',
    result: 'Rex',
  });
  expect(await call(mock.url, 'name_pet', ['cat'])).toMatchObject({ result: 'Tom' });
  const made = (await call(mock.url, 'count_pets')) as { result: number };
  expect(made.result).toBeGreaterThanOrEqual(3);
  expect(await call(mock.url, 'name_pet', { kind: 'fish' })).toMatchObject({
    error: { code: -32602, data: { field: 'kind', value: 'fish' } },
  });
  expect(await call(mock.url, 'name_pet')).toMatchObject({
    error: { code: -32602, data: { field: 'kind' } },
  });
  expect(await call(mock.url, 'rpc.discover')).toMatchObject({
    result: { info: { title: 'Pets' } },
  });
  expect(await (await fetch(new URL('/__mock/health', mock.url))).json()).toMatchObject({
    status: 'up',
    seed: 5,
  });
  expect(readdirSync(root)).toEqual(['openrpc.json']);
  expect(await mock.end()).toBe(0);
  const again = await startMock('openrpc.json', '--seed', '5');
  expect(await call(again.url, 'count_pets')).toMatchObject({ result: made.result });
});

test('YAML, latency and a scenario; a reply under way ends before the server does', async () => {
  save(
    'openrpc: 1.3.2\ninfo: { title: Pets, version: "1" }\nmethods:\n  - name: ring\n    params: []\n    result: { name: r, schema: { const: ding } }\n',
    'pets.yaml',
  );
  save(
    { name: 'x', steps: [{ when: { method: 'ring', call: 2 }, fault: { status: 503 } }] },
    's.json',
  );
  const mock = await startMock('pets.yaml', '--latency', '300', '--scenario', 's.json');
  const [first, exit] = await Promise.all([
    call(mock.url, 'ring'),
    new Promise<number | null>((resolve) => {
      setTimeout(() => void mock.end().then(resolve), 100);
    }),
  ]);
  expect([first, exit]).toEqual([{ jsonrpc: '2.0', id: 'x', result: 'ding' }, 0]);
  const again = await startMock('pets.yaml', '--scenario', 's.json');
  await call(again.url, 'ring');
  await expect(call(again.url, 'ring')).rejects.toThrow();
});

test('--watch serves a right change on the same connection, and tells a wrong one', async () => {
  save(pets('Tom'));
  const mock = await startMock('openrpc.json', '--watch');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ports = new Set<number | undefined>();
  const ask = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const sent = request(mock.url, { method: 'POST', agent }, (reply) => {
        ports.add(reply.socket.localPort);
        let text = '';
        reply.on('data', (chunk) => (text += String(chunk)));
        reply.on('end', () => resolve((JSON.parse(text) as { result: string }).result));
      });
      sent.on('error', reject);
      sent.end('{"jsonrpc":"2.0","id":1,"method":"name_pet","params":{"kind":"cat"}}');
    });
  expect(await ask()).toBe('Tom');
  save('{"openrpc":"1.3.2","info":{"title":"Pets","version":"1"},"methods":[{}]}');
  await expect.poll(mock.err, patience).toMatch(/openrpc\.json:1:\d+ {2}SPEC\d+[\s\S]*goes on/);
  expect(await ask()).toBe('Tom');
  save(pets('Kit'));
  await expect.poll(mock.out, patience).toContain('Serving the document anew, Pets 1, 2 methods.');
  expect(await ask()).toBe('Kit');
  expect(ports.size).toBe(1);
  agent.destroy();
  expect(await mock.end()).toBe(0);
});

test('a document with conventions has accounts, keys, filters and points', async () => {
  const mock = await startMock(callgear);
  const [, token = ''] = /customer \d+ {2}token (\w+)/.exec(mock.out()) ?? [];
  const [, from = '', till = ''] = /rows from (.+) to (.+)/.exec(mock.out()) ?? [];
  const params = {
    access_token: token,
    date_from: from,
    date_till: till,
    filter: { field: 'direction', operator: '=', value: 'in' },
  };
  const reply = (await call(mock.url, 'get.call_legs_report', params)) as {
    result: { data: { direction: string }[]; metadata: { limits: object } };
  };
  expect(reply.result.data.length).toBeGreaterThan(10);
  expect(new Set(reply.result.data.map(({ direction }) => direction))).toEqual(new Set(['in']));
  expect(reply.result.metadata.limits).toMatchObject({ minute_remaining: 59 });
  expect(await call(mock.url, 'get.account', { access_token: 'no' })).toMatchObject({
    error: { data: { mnemonic: 'access_token_invalid' } },
  });
});

test('a real service is recorded, and replayed', async () => {
  save(pets('Tom'));
  const service = await startMock('openrpc.json');
  const recording = await startMock('openrpc.json', '--record', 'rec', '--upstream', service.url);
  const params = { kind: 'dog', api_key: 'a-secret-key' };
  const told = await call(recording.url, 'name_pet', params);
  await recording.end();
  await service.end();
  const [file = ''] = readdirSync(join(root, 'rec'));
  expect(file).toMatch(/^name_pet-[0-9a-f]{12}\.json$/);
  expect(readFileSync(join(root, 'rec', file), 'utf8')).not.toContain('a-secret-key');
  const playing = await startMock('openrpc.json', '--replay', 'rec', '--replay-missing', 'seed');
  expect(await call(playing.url, 'name_pet', { ...params, api_key: 'other' })).toEqual(told);
  expect(await call(playing.url, 'name_pet', { kind: 'cat' })).toMatchObject({ result: 'Tom' });
});

test.each([
  [['nowhere.json', '--watch'], /nowhere\.json:1:1 {2}SPEC001/],
  [['openrpc.json', '--record', 'x'], /--record and --upstream need each other/],
  [['openrpc.json', '--replay', 'none'], /none cannot be used/],
  [['openrpc.json', '--record', 'x', '--upstream', 'https://a:b@c'], /--upstream is no address/],
  [['openrpc.json', '--replay', 'x', '--replay-missing', 'sed'], /Allowed choices are error, seed/],
  [['nowhere.json'], /nowhere\.json:1:1 {2}SPEC001/],
  [['openrpc.json', '--latency', 'long'], /--latency long is no time/],
  [['openrpc.json', '--port', '70000'], /whole number from 0 to 65535/],
  [['openrpc.json', '--seed', '-1'], /whole number from 0 to 4294967295/],
  [['openrpc.json', '--scenario', 'none.json'], /none\.json cannot be played/],
  [['openrpc.json', '--host', '203.0.113.1'], /203\.0\.113\.1 is no address of this machine/],
])('%j ends with 1 and says why', (args, message) => {
  save(pets('Tom'));
  const { code, stderr } = runCommand(root, 'mock', '--port', '0', ...args);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
});

test('a port that is taken says what to do', async () => {
  save(pets('Tom'));
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, stderr } = runCommand(root, 'mock', 'openrpc.json', '--port', String(port));
  expect([code, stderr]).toEqual([1, expect.stringContaining(`port ${port} is taken`)]);
  expect(stderr).toContain('--port 0 takes a free one');
  other.close();
});
