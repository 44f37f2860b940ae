import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixtureError, type JsonObject } from '@openrpc-kit/mock-runtime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './cli/run.ts';
import { createMock, type Mock } from './create-mock.ts';
import { findList } from './data/list-facts.ts';
import { readFixtures } from './node.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fixtures-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A leg with the least that a leg needs. */
function createLeg(id: number, more: JsonObject = {}): JsonObject {
  const values = { number: 0, string: '', enum: 'x', boolean: false, array: [], object: {} };
  const needed = findList('CallLeg')
    .fields.filter(({ nullable }) => !nullable)
    .map(({ name, dataType, enum: known }) => {
      return [
        name,
        dataType === 'iso8601' ? '2026-10-05 09:00:00' : (known?.[0] ?? values[dataType]),
      ];
    });
  return { ...(Object.fromEntries(needed) as JsonObject), id, ...more };
}

async function list(mock: Mock, limit = 10_000): Promise<readonly JsonObject[]> {
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'get.call_legs_report',
    params: {
      access_token: mock.accessToken,
      date_from: '2026-08-01 00:00:00',
      date_till: '2026-10-31 23:59:59',
      limit,
    },
  });
  const reply = await (await mock.fetch(mock.url, { method: 'POST', body })).json();
  return (reply as { result: { data: readonly JsonObject[] } }).result.data;
}

test('own rows stand in place of the seeded ones, in the order of the document', async () => {
  const later = createLeg(1, { start_time: '2026-10-06 09:00:00', employee_full_name: 'Ann' });
  const mock = createMock({ legs: 50, fixtures: { CallLeg: [later, createLeg(2)] } });
  const rows = await list(mock);
  expect(rows.map(({ id }) => id)).toEqual([2, 1]);
  expect(rows[1]).toMatchObject({ start_time: '2026-10-06 09:00:00', connect_time: null });
});

test('or beside them', async () => {
  const seeded = await list(createMock({ legs: 50 }));
  const fixtures = { CallLeg: [createLeg(1)] };
  const rows = await list(createMock({ legs: 50, fixtures, fixtureMode: 'add' }));
  expect(rows).toHaveLength(51);
  expect(rows.filter(({ id }) => id !== 1)).toEqual(seeded);
});

test.each<[string, JsonObject[], string]>([
  ['a type', [createLeg(1, { duration: 'long' })], 'row 1, duration: "long" is not a number.'],
  [
    'a date',
    [createLeg(1, { start_time: '2026-02-30 00:00:00' })],
    'row 1, start_time: "2026-02-30',
  ],
  ['a value', [createLeg(1, { direction: 'up' })], '"up" is not among in, out.'],
  [
    'a name',
    [createLeg(1, { sart_time: 1 })],
    'row 1, sart_time: is no field of CallLeg. Known are id',
  ],
  ['a gap', [createLeg(1), { id: 2 }], 'row 2, start_time: is missing; it needs a time'],
  ['a key twice', [createLeg(1), createLeg(1)], 'row 2, id: 1 is that of row 1 already.'],
])('%s that does not fit is told', (_name, rows, message) => {
  expect(() => createMock({ legs: 50, fixtures: { CallLeg: rows } })).toThrow(message);
});

test('a name without rows is told', () => {
  expect(() => createMock({ legs: 50, fixtures: { Leg: [] } })).toThrow('Known are CallLeg');
});

test('a key that the seeded rows have is told', async () => {
  const id = (await list(createMock({ legs: 50 }), 1))[0]?.['id'] as number;
  const options = { legs: 50, fixtures: { CallLeg: [createLeg(id)] }, fixtureMode: 'add' } as const;
  expect(() => createMock(options)).toThrow(`id: ${id} is that of row 1 already.`);
});

test('JSON and CSV say the same', async () => {
  const leg = createLeg(1, {
    call_records: ['a', 'b'],
    employee_full_name: 'Ann, "A"',
    duration: 5,
  });
  await writeFile(join(folder, 'CallLeg.json'), JSON.stringify([leg]));
  const fromJson = await readFixtures(folder);
  await rm(join(folder, 'CallLeg.json'));
  const quote = (value: unknown): string =>
    `"${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('"', '""')}"`;
  const lines = [Object.keys(leg).join(','), Object.values(leg).map(quote).join(',')];
  await writeFile(join(folder, 'CallLeg.csv'), `\uFEFF${lines.join('\r\n')}\r\n`);
  expect(await readFixtures(folder)).toEqual(fromJson);
  expect(fromJson['CallLeg']?.[0]).toMatchObject({ ...leg, group_name: null });
});

test.each([
  ['CallLeg.json', '[', 'It is not JSON'],
  ['CallLeg.json', '{}', 'must be a JSON array'],
  ['CallLeg.json', '[1]', 'row 1: must be an object.'],
  ['CallLeg.csv', 'id,duration\n1\n', 'It is not CSV'],
  ['CallLeg.csv', 'id,duration\n1,long\n', 'row 1, duration: "long" is not a number.'],
  ['Leg.csv', 'id\n1\n', 'Files are named after their rows'],
  ['notes.txt', 'id', 'Files are named after their rows'],
])('%s with %j is refused', async (file, text, message) => {
  await writeFile(join(folder, file), text);
  await expect(readFixtures(folder)).rejects.toThrow(FixtureError);
  await expect(readFixtures(folder)).rejects.toThrow(message);
});

test('what is wrong is told of all files at once', async () => {
  await writeFile(join(folder, 'CallLeg.csv'), 'id\nx\n');
  await writeFile(join(folder, 'CallSession.json'), '[');
  await writeFile(join(folder, 'Leg.json'), '[]');
  const refused = readFixtures(folder);
  await expect(refused).rejects.toThrow(FixtureError);
  for (const message of [
    `${folder} cannot be served:`,
    'CallLeg.csv: row 1, id: "x" is not a number.',
    'CallSession.json: It is not JSON',
    'Leg.json: Files are named after their rows',
  ]) {
    await expect(refused).rejects.toThrow(message);
  }
});

test('the command says which file is wrong', async () => {
  await writeFile(join(folder, 'CallLeg.csv'), 'id\nx\n');
  let told = '';
  const around = {
    stdout: { write: () => true },
    stderr: { write: (text: string) => (told += text) },
    once: () => undefined,
  };
  expect(await run(['--port', '0', '--legs', '10', '--fixtures', folder], around)).toBe(2);
  expect(told).toContain(join(folder, 'CallLeg.csv'));
  expect(told).toContain('row 1, id: "x" is not a number.');
  expect(await run(['--fixtures', join(folder, 'none')], around)).toBe(2);
  expect(await run(['--add-fixtures'], around)).toBe(2);
  expect(told).toContain('--add-fixtures needs --fixtures');
});
