import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadModel } from '@openrpc-kit/model';
import {
  type Account,
  type ApiDescription,
  createTableOfRows,
  Engine,
  type JsonObject,
} from '@openrpc-kit/mock-runtime';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { describeApi } from './describe-api.ts';

/*
 * A small document with the conventions of the flagship: tags that can be listed, created, updated,
 * set and deleted, each method with a reply of another form, as the pages of the service have it.
 */
const folder = mkdtempSync(join(tmpdir(), 'mock-writes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const flagship = fileURLToPath(new URL('../../../specs/callgear-data-api', import.meta.url));
for (const part of ['conventions', 'methods', 'schemas', 'openrpc.json']) {
  cpSync(join(flagship, part), join(folder, part), { recursive: true });
}

const number = { title: 'ID', type: 'integer' };
const text = { title: 'Text', type: ['string', 'null'] };
const texts = { title: 'Texts', type: 'array', items: { title: 'Text', type: 'string' } };

function param(name: string, schema: object, required = false): object {
  return { name, required, schema };
}

function describe(name: string, params: readonly object[], result: object, more = {}): object {
  const token = { $ref: '../conventions/authentication.json#/params/access_token' };
  const user = { $ref: '../conventions/access.json#/params/user_id' };
  return {
    name,
    paramStructure: 'by-name',
    params: [token, user, ...params],
    result: { name: 'result', schema: result },
    'x-access': ['partner', 'customer'],
    ...more,
  };
}

const listing = ['limit', 'offset'].map((name) => {
  return { $ref: `../conventions/paging.json#/params/${name}` };
});
const shared = ['filter', 'sort', 'fields'].map((name) => {
  return { $ref: `../conventions/${name}.json#/params/${name}` };
});
const own = [
  param('name', { title: 'Name', type: 'string' }),
  param('color', text),
  param('words', texts),
];
const data = (schema: object): object => ({
  title: 'Reply',
  type: 'object',
  required: ['data'],
  properties: { data: schema },
});
const idOnly = {
  title: 'Created',
  type: 'object',
  required: ['id'],
  properties: { id: number },
};
const success = {
  title: 'Done',
  type: 'object',
  required: ['success'],
  properties: { success: { title: 'Success', type: 'boolean' } },
};
const flags = { 'x-filterable': true, 'x-sortable': true, 'x-default': true };
const methods: Readonly<Record<string, object>> = {
  'get.tags': describe(
    'get.tags',
    [...listing, ...shared],
    {
      title: 'Tags',
      type: 'object',
      required: ['data', 'metadata'],
      properties: {
        data: { title: 'Rows', type: 'array', items: { $ref: '../schemas/tag.json' } },
        metadata: { $ref: '../conventions/metadata.json#/schemas/metadata' },
      },
    },
    { 'x-list': { key: 'id', order: [{ field: 'id', order: 'asc' }] } },
  ),
  'create.tags': describe('create.tags', own, data(idOnly)),
  'update.tags': describe('update.tags', [param('id', number, true), ...own], idOnly),
  'set.tag': describe('set.tag', [param('id', number, true), ...own], data(success)),
  'delete.tags': describe('delete.tags', [param('id', number, true)], success),
  'create.nothing': describe('create.nothing', own, idOnly),
};
writeFileSync(
  join(folder, 'schemas/tag.json'),
  JSON.stringify({
    title: 'Tag',
    description: 'A mark that calls can have.',
    type: 'object',
    properties: {
      id: { ...number, ...flags },
      name: { title: 'Name', type: 'string', ...flags },
      color: { ...text, ...flags },
      words: { ...texts, 'x-default': true },
    },
  }),
);
for (const [name, method] of Object.entries(methods)) {
  writeFileSync(join(folder, `methods/${name}.json`), JSON.stringify(method));
}
const root = loadJson(join(folder, 'openrpc.json'));
const references = Object.keys(methods).map((name) => ({ $ref: `methods/${name}.json` }));
const known = root['methods'] as readonly object[];
writeFileSync(
  join(folder, 'openrpc.json'),
  JSON.stringify({ ...root, methods: [...known, ...references] }),
);

function loadJson(file: string): JsonObject {
  return JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
}

const { model, diagnostics } = loadModel(join(folder, 'openrpc.json'));
if (model === undefined) throw new Error(JSON.stringify(diagnostics));
const description = JSON.parse(JSON.stringify(describeApi(model))) as ApiDescription;

function createAccount(id: number, token: string, customers: readonly Account[] = []): Account {
  const list = description.methods.find(({ name }) => name === 'get.tags')?.list;
  if (list === undefined) throw new Error('there is no list of tags');
  const rows = [
    { id: 31, name: 'Order', color: 'green', words: ['buy'] },
    { id: 32, name: 'Call back', color: null, words: [] },
  ];
  return {
    id,
    audience: customers.length > 0 ? 'partner' : 'customer',
    name: `Account ${id}`,
    timezone: 'UTC',
    active: true,
    allowedAddresses: ['0.0.0.0/0'],
    limits: undefined,
    users: [{ id: id + 1, login: token, password: token, name: token, description: null }],
    keys: [{ token, userId: id + 1 }],
    missingComponents: new Map(),
    tables: new Map([['Tag', createTableOfRows(list, rows)]]),
    customers,
  };
}

const customer = createAccount(10, 'customer');
const other = createAccount(20, 'other');
const partner = createAccount(30, 'partner', [customer, other]);
const engine = new Engine({ description, accounts: [customer, other, partner] });
beforeEach(() => engine.reset());

function call(method: string, params: JsonObject = {}, token = 'customer'): JsonObject {
  const whole = { access_token: token, ...params };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: whole });
  const reply = engine.handle(body, { address: '127.0.0.1' }).body ?? '';
  const written = typeof reply === 'string' ? reply : new TextDecoder().decode(reply);
  const { result, error } = JSON.parse(written) as { result?: JsonObject; error?: JsonObject };
  const told = error?.['data'] as JsonObject | undefined;
  return result ?? { mnemonic: told?.['mnemonic'] ?? null, field: told?.['field'] ?? null };
}

const listTags = (params: JsonObject = {}, token = 'customer'): unknown =>
  call('get.tags', params, token)['data'];
const tags = [
  { id: 31, name: 'Order', color: 'green', words: ['buy'] },
  { id: 32, name: 'Call back', color: null, words: [] },
];

test('which methods write is read from their names', () => {
  const writes = description.methods.flatMap(({ name, write }) => (write ? [[name, write]] : []));
  expect(Object.fromEntries(writes)).toEqual({
    'create.tags': { verb: 'create', lists: 'get.tags' },
    'update.tags': { verb: 'update', lists: 'get.tags' },
    'set.tag': { verb: 'update', lists: 'get.tags' },
    'delete.tags': { verb: 'delete', lists: 'get.tags' },
  });
});

test('what is created is listed, filtered and counted; what was not given is empty', () => {
  expect(call('create.tags', { name: 'New', words: ['a', 'b'] })).toEqual({ data: { id: 33 } });
  expect(call('create.tags', { name: 'Newer', color: 'red' })).toEqual({ data: { id: 34 } });
  expect(listTags()).toEqual([
    ...tags,
    { id: 33, name: 'New', color: null, words: ['a', 'b'] },
    { id: 34, name: 'Newer', color: 'red', words: [] },
  ]);
  const filter = { field: 'name', operator: 'like', value: 'New%' };
  expect(call('get.tags', { filter, limit: 1, sort: [{ field: 'name', order: 'desc' }] })).toEqual({
    data: [{ id: 34, name: 'Newer', color: 'red', words: [] }],
    metadata: { total_items: 2 },
  });
});

test('an update changes what it names, null empties, a list takes the place of the list', () => {
  expect(call('update.tags', { id: 31, color: null })).toEqual({ id: 31 });
  expect(listTags()).toEqual([{ ...tags[0], color: null }, tags[1]]);
  expect(call('set.tag', { id: 31, words: ['x', 'y'] })).toEqual({ data: { success: true } });
  expect(listTags()).toEqual([{ ...tags[0], color: null, words: ['x', 'y'] }, tags[1]]);
});

test('what is deleted is gone, and its ID is not given again', () => {
  call('create.tags', { name: 'New' });
  expect(call('delete.tags', { id: 33 })).toEqual({ success: true });
  expect(listTags()).toEqual(tags);
  expect(call('create.tags', { name: 'New' })).toEqual({ data: { id: 34 } });
  expect(call('delete.tags', { id: 33 })).toEqual({ mnemonic: 'entity_not_found', field: 'id' });
  expect(call('update.tags', { id: 99 })).toEqual({ mnemonic: 'entity_not_found', field: 'id' });
});

test('a value that does not fit changes nothing', () => {
  expect(call('update.tags', { id: 31, name: 5 })).toMatchObject({ field: 'name' });
  expect(call('update.tags', { id: 31, name: null })).toMatchObject({ field: 'name' });
  expect(call('create.tags', { name: 'x', words: 'y' })).toMatchObject({ field: 'words' });
  expect(call('delete.tags')).toEqual({ mnemonic: 'required_parameter_missed', field: 'id' });
  expect(listTags()).toEqual(tags);
});

test('each account has its own rows; a partner changes those of its customer', () => {
  call('delete.tags', { id: 31 }, 'other');
  expect(listTags()).toEqual(tags);
  expect(listTags({}, 'other')).toEqual([tags[1]]);
  call('delete.tags', { id: 32, user_id: 11 }, 'partner');
  expect(listTags()).toEqual([tags[0]]);
  expect(listTags({ user_id: 21 }, 'partner')).toEqual([tags[1]]);
});

test('snapshots keep what was written, a reset forgets it', () => {
  call('update.tags', { id: 31, name: 'First' });
  engine.snapshots.take('first');
  call('delete.tags', { id: 31 });
  expect(listTags()).toEqual([tags[1]]);
  engine.snapshots.restore('first');
  expect(listTags()).toEqual([{ ...tags[0], name: 'First' }, tags[1]]);
  engine.reset();
  expect(listTags()).toEqual(tags);
});

test('a fault that hides the reply does not undo the write', () => {
  engine.faults.order({ spoil: 'drop', method: 'delete.tags' });
  call('delete.tags', { id: 31 });
  expect(listTags()).toEqual([tags[1]]);
  engine.faults.order({ error: 'dependency_error', method: 'delete.tags' });
  expect(call('delete.tags', { id: 32 })).toMatchObject({ mnemonic: 'dependency_error' });
  expect(listTags()).toEqual([tags[1]]);
});

test('a method that writes what nobody lists is answered in its form', () => {
  expect(call('create.nothing', { name: 'x' })).toEqual({ id: expect.any(Number) });
});
