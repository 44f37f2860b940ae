import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import { apiDescription } from '../../src/generated/api-description.ts';

/** A request as it goes over the wire. `{{token}}` stands for the token of the last login. */
export interface WireRequest {
  readonly verb: 'POST' | 'GET' | 'PUT';
  /** Base64, as a body can be any bytes; undefined for none. */
  readonly body: string | undefined;
  /** Default: the address of the API. */
  readonly path?: string;
}

export interface Secrets {
  readonly accessToken: string;
  readonly login: string;
  readonly password: string;
  readonly partnerToken: string;
  readonly userId: number;
}

const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };
const legs = 'get.call_legs_report';

/** Requests of every kind, in an order that spends points, opens and closes sessions. */
export function listRequests(secrets: Secrets): readonly WireRequest[] {
  const token = { access_token: secrets.accessToken };
  const partner = { access_token: secrets.partnerToken };
  const calls: readonly (readonly [string, JsonObject])[] = [
    ['get.account', token],
    [legs, { ...token, ...period }],
    [legs, { ...token, ...period, limit: 100, fields: listFields('CallLeg') }],
    ['get.calls_report', { ...token, ...period, limit: 100, fields: listFields('CallSession') }],
    [legs, { ...token, ...period, sort: [{ field: 'duration', order: 'desc' }], offset: 7 }],
    [
      legs,
      {
        ...token,
        ...period,
        filter: { field: 'scenario_name', operator: 'regexp', value: '^(a+)+$' },
      },
    ],
    [
      legs,
      {
        ...token,
        ...period,
        filter: {
          condition: 'or',
          filters: [
            { field: 'duration', operator: '>', value: 60 },
            { field: 'direction', operator: '=', value: 'in' },
          ],
        },
      },
    ],
    ['get.customer_users', partner],
    [legs, { ...partner, ...period, user_id: secrets.userId, limit: 3 }],
    ['login.user', { login: secrets.login, password: secrets.password }],
    [legs, { access_token: '{{token}}', ...period, limit: 2 }],
    ['logout.user', { access_token: '{{token}}' }],
    [legs, { access_token: '{{token}}', ...period }],
    ['login.user', { login: secrets.login, password: 'wrong' }],
    [legs, { ...token, ...period, limit: 0 }],
    [legs, { ...token, ...period, filter: { field: 'ü😀\u2028', operator: '=', value: 1 } }],
    [legs, { ...token, date_from: '2026-10-31 00:00:00', date_till: '2026-10-01 00:00:00' }],
    ['get.nothing', token],
    ['get.account', { access_token: 'nobody' }],
    ['get.account', {}],
  ];
  const whole = calls.map(([method, params], at) =>
    write({ jsonrpc: '2.0', id: at, method, params }),
  );
  const spending = Array.from({ length: 60 }, (_item, at) =>
    write({ jsonrpc: '2.0', id: `spend ${at}`, method: 'get.account', params: token }),
  );
  return [
    ...whole,
    ...listMalformed(),
    ...spending,
    { verb: 'GET', body: undefined },
    { verb: 'PUT', body: encode('{}') },
  ];
}

function listMalformed(): readonly WireRequest[] {
  const texts = [
    '',
    '{',
    'null',
    '"text"',
    '[]',
    '[{"jsonrpc":"2.0","id":1,"method":"get.account"}]',
    '{"jsonrpc":"2.0","method":"get.account"}',
    '{"jsonrpc":"2.0","id":null,"method":"get.account"}',
    '{"jsonrpc":"2.0","id":{},"method":"get.account"}',
    '{"jsonrpc":"2.0","id":1e999,"method":"get.account"}',
    '{"jsonrpc":"2.0","id":12345678901234567890,"method":"get.account"}',
    '{"jsonrpc":"1.0","id":1,"method":"get.account"}',
    '{"jsonrpc":"2.0","id":1,"method":"get.account","params":[]}',
    '{"jsonrpc":"2.0","id":1,"method":"__proto__","params":{"__proto__":{"a":1}}}',
    '\uFEFF{"jsonrpc":"2.0","id":1,"method":"get.account"}',
    `{"jsonrpc":"2.0","id":1,"method":"get.account","params":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    '['.repeat(100_000),
  ];
  const bytes = [
    Uint8Array.of(0x22, 0xff, 0x22),
    Uint8Array.of(0x1f, 0x8b, 8, 0),
    new Uint8Array(64),
  ];
  return [
    ...texts.map((text): WireRequest => ({ verb: 'POST', body: encode(text) })),
    ...bytes.map((body): WireRequest => ({
      verb: 'POST',
      body: Buffer.from(body).toString('base64'),
    })),
  ];
}

function listFields(row: string): readonly string[] {
  const list = apiDescription.methods.find((method) => method.list?.row === row)?.list;
  return (list?.fields ?? []).map(({ name }) => name);
}

function write(request: JsonValue): WireRequest {
  return { verb: 'POST', body: encode(JSON.stringify(request)) };
}

/** Base64 of a text as UTF-8. */
export function encode(text: string): string {
  return Buffer.from(text).toString('base64');
}
