import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetReadObjects,
  type AsyncBuffer,
} from 'hyparquet';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FieldFacts } from '../api-facts.ts';
import { facts } from '../generated/facts.ts';
import { writeParquet } from './write-parquet.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parquet-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function write(fields: readonly FieldFacts[], rows: readonly object[]): Promise<AsyncBuffer> {
  const [source, target] = [join(folder, 'rows.ndjson'), join(folder, 'rows.parquet')];
  writeFileSync(source, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await writeParquet(source, target, fields);
  return asyncBufferFromFile(target);
}

const field = (name: string, dataType: FieldFacts['dataType'], integer?: true): FieldFacts => ({
  name,
  dataType,
  sortable: false,
  default: true,
  operators: [],
  ...(integer && { integer }),
});

const every = [
  field('id', 'number', true),
  field('rating', 'number'),
  field('is_failed', 'boolean'),
  field('start_time', 'iso8601'),
  field('name', 'string'),
  field('direction', 'enum'),
  field('records', 'array'),
  field('visitor', 'object'),
];

const row = {
  id: 9_007_199_254_740_991,
  rating: 2.5,
  is_failed: false,
  start_time: '2026-10-25 01:30:00',
  name: 'Grüße "😀"\n',
  direction: 'in',
  records: ['a', 'b'],
  visitor: { age: 5, tags: [] },
};

test('each data type has a column that a database takes as it is', async () => {
  const file = await write(every, [row]);
  const { schema } = await parquetMetadataAsync(file);
  const columns = schema.slice(1).map(({ name, repetition_type, type, ...rest }) => {
    const { logical_type: logical, converted_type: converted } = rest;
    return [name, repetition_type, type, logical ?? converted];
  });
  const localTime = expect.objectContaining({ type: 'TIMESTAMP', isAdjustedToUTC: false });
  expect(columns).toEqual([
    ['id', 'OPTIONAL', 'INT64', undefined],
    ['rating', 'OPTIONAL', 'DOUBLE', undefined],
    ['is_failed', 'OPTIONAL', 'BOOLEAN', undefined],
    ['start_time', 'OPTIONAL', 'INT64', localTime],
    ['name', 'OPTIONAL', 'BYTE_ARRAY', 'UTF8'],
    ['direction', 'OPTIONAL', 'BYTE_ARRAY', 'UTF8'],
    ['records', 'OPTIONAL', 'BYTE_ARRAY', 'JSON'],
    ['visitor', 'OPTIONAL', 'BYTE_ARRAY', 'JSON'],
  ]);
});

test('values come back as they were, null and absent ones as null', async () => {
  const nothing = Object.fromEntries(every.map(({ name }) => [name, null]));
  const file = await write(every, [row, nothing, {}]);
  expect(await parquetReadObjects({ file })).toEqual([
    { ...row, id: 9_007_199_254_740_991n, start_time: new Date('2026-10-25T01:30:00Z') },
    nothing,
    nothing,
  ]);
});

test('more rows than a group has, and none at all', async () => {
  const many = Array.from({ length: 120_000 }, (_, id) => ({ id }));
  const file = await write([field('id', 'number', true)], many);
  const { row_groups: groups } = await parquetMetadataAsync(file);
  expect(groups.map(({ num_rows }) => Number(num_rows))).toEqual([50_000, 50_000, 20_000]);
  const ids = (await parquetReadObjects({ file })).map(({ id }) => Number(id));
  expect(ids).toEqual(many.map(({ id }) => id));
  expect(await parquetReadObjects({ file: await write(every, []) })).toEqual([]);
});

test('it can be ended between two groups', async () => {
  const [source, target] = [join(folder, 'rows.ndjson'), join(folder, 'rows.parquet')];
  writeFileSync(source, '{"id":1}\n'.repeat(50_000));
  const reason = new Error('enough');
  const writing = writeParquet(source, target, [], AbortSignal.abort(reason));
  await expect(writing).rejects.toBe(reason);
});

test('the same rows make the same bytes', async () => {
  await write(every, [row, row]);
  const first = readFileSync(join(folder, 'rows.parquet'));
  await write(every, [row, row]);
  expect(readFileSync(join(folder, 'rows.parquet')).equals(first)).toBe(true);
});

test.each([
  ['id', 1.5],
  ['id', '7'],
  ['rating', 'high'],
  ['start_time', 'yesterday'],
  ['is_failed', 1],
  ['name', 5],
])('%s cannot be %j, and another format is advised', async (name, value) => {
  await expect(write(every, [{ ...row, [name]: value }])).rejects.toMatchObject({
    message: expect.stringContaining(`for ${name}, which does not go into its Parquet column`),
    advice: expect.stringContaining(`${join(folder, 'rows.ndjson')}, a JSON object a line: rename`),
  });
});

test('there is a column for every field of the API', async () => {
  for (const { list } of facts.methods) {
    if (list === undefined) continue;
    const { schema } = await parquetMetadataAsync(await write(list.fields, []));
    expect(schema.slice(1).map(({ name }) => name)).toEqual(list.fields.map(({ name }) => name));
  }
});
