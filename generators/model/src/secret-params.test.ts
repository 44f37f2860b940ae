import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadModel } from './load-model.ts';

const callgear = new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url);

/** Secret params of a document with one method. */
function listSecrets(
  params: object[],
  schemas: object = {},
  result: unknown = true,
): readonly string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'secret-params-'));
  const document = {
    openrpc: '1.3.2',
    info: { title: 'Doors', version: '1' },
    methods: [{ name: 'open', params, result: { name: 'result', schema: result } }],
    components: { schemas },
  };
  try {
    writeFileSync(join(folder, 'openrpc.json'), JSON.stringify(document));
    return loadModel(join(folder, 'openrpc.json')).model?.secretParams;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('tokens and all that a login takes are secret', () => {
  expect(loadModel(fileURLToPath(callgear)).model?.secretParams).toEqual([
    'access_token',
    'login',
    'password',
  ]);
});

test('a param is secret when its schema says so, or one that it refers to', () => {
  const secrets = listSecrets(
    [
      { name: 'pin', schema: { type: 'string', writeOnly: true } },
      { name: 'code', schema: { $ref: '#/components/schemas/Code' } },
      { name: 'name', schema: { $ref: '#/components/schemas/Name' } },
      { name: 'anything', schema: true },
    ],
    {
      Code: { $ref: '#/components/schemas/Password' },
      Password: { type: 'string', format: 'password' },
      Name: { type: 'string' },
    },
  );
  expect(secrets).toEqual(['code', 'pin']);
});

/** Secret members of a param `x` with this schema. */
const listInside = (schema: unknown, schemas?: object): readonly string[] | undefined =>
  listSecrets([{ name: 'x', schema }], schemas);
const text = { type: 'string' };
const pin = { type: 'string', format: 'password' };

test.each<[string, unknown, readonly string[]]>([
  ['a member', { properties: { credentials: { properties: { pin } } } }, ['pin']],
  ['an item of a list', { items: { properties: { pin } } }, ['pin']],
  ['one of several shapes', { oneOf: [{ allOf: [{ properties: { pin } }] }] }, ['pin']],
  ['a list of secrets', { properties: { pins: { type: 'array', items: pin } } }, ['pins']],
  ['a map of secrets', { additionalProperties: pin }, ['x']],
  ['a map of objects', { patternProperties: { '^a': { properties: { pin } } } }, ['pin']],
  [
    'what is secret as a whole',
    {
      writeOnly: true,
      properties: { code: text, is_new: { type: 'boolean' }, by: { items: text } },
    },
    ['by', 'code', 'x'],
  ],
  ['a schema in a circle', { $ref: '#/components/schemas/Node' }, ['pin']],
])('secrets are found inside of params: %s', (_, schema, expected) => {
  const Node = {
    properties: { next: { $ref: '#/components/schemas/Node' }, by: { properties: { pin } } },
  };
  expect(listInside(schema, { Node })).toEqual(expected);
});

test('secrets of a result are found, too', () => {
  const result = {
    properties: { data: { items: { properties: { access_token: text, id: text } } } },
  };
  expect(listSecrets([], {}, result)).toEqual(['access_token']);
});

test.each(
  (
    'password Password new_password userPassphrase passwd client-secret secrets token tokens api_key ' +
    'apiKeys apikey X-API-Key private_key secretKey access_token refreshToken sessionTokens authorization proxyAuthorization'
  ).split(' '),
)('a text with the name %s is secret', (name) => {
  expect(listSecrets([{ name, schema: text }])).toEqual([name]);
  expect(listSecrets([{ name, schema: { type: 'array', items: text } }])).toEqual([name]);
  expect(listSecrets([{ name, schema: true }])).toEqual([name]);
  expect(listInside({ properties: { [name]: { anyOf: [text, { type: 'null' }] } } })).toEqual([
    name,
  ]);
});

test.each(
  (
    'tokenAddress token_id next_page_token pageToken tokenizer max_tokens ' +
    'password_changed_at secret_id public_key key monkey authorized login'
  ).split(' '),
)('a text with the name %s is none', (name) => {
  expect(listSecrets([{ name, schema: text }])).toEqual([]);
});

test.each<[string, unknown]>([
  ['password', { type: 'boolean' }],
  ['password', { enum: ['required', 'optional'] }],
  ['secret', { type: 'object', properties: { name: text } }],
  ['tokens', { type: 'integer' }],
  ['token', { type: 'string', pattern: '^0x[0-9a-fA-F]{40}$' }],
  ['token', { $ref: '#/components/schemas/Address' }],
])('%s is none where it can be none: %j', (name, schema) => {
  const Address = { type: 'string', pattern: '^0x[0-9a-fA-F]{40}$' };
  expect(listSecrets([{ name, schema }], { Address })).toEqual([]);
});
