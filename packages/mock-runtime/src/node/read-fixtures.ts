import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ApiDescription, ListDescription } from '../api-description.ts';
import { checkRows } from '../fixtures/check-rows.ts';
import { FixtureError } from '../fixtures/fixture-error.ts';
import { findRowList, type Fixtures } from '../fixtures/place-rows.ts';
import { readCells } from '../fixtures/read-cells.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { explain } from './explain.ts';

/**
 * Reads the rows of a folder: `CallLeg.json` holds an array of rows, `CallLeg.csv` a line of field
 * names and a line a row. Files of other kinds are let alone.
 *
 * @throws {FixtureError} naming file, row and field
 */
export async function readFixtures(description: ApiDescription, folder: string): Promise<Fixtures> {
  const rows = new Map<string, readonly JsonObject[]>();
  for (const file of (await listFiles(folder)).toSorted()) {
    const kind = extname(file);
    if (kind !== '.json' && kind !== '.csv') continue;
    const path = join(folder, file);
    const name = basename(file, kind);
    const list = findRowList(description, name);
    if (list === undefined) throw new FixtureError(path, [describeNames(description)]);
    if (rows.has(name)) throw new FixtureError(path, [`There is another file for ${name}.`]);
    const text = await readFile(path, 'utf8');
    const read = kind === '.json' ? readJson(path, text) : readCsv(path, text, list);
    rows.set(name, checkRows(list, read, path));
  }
  if (rows.size === 0) throw new FixtureError(folder, [describeNames(description)]);
  return Object.fromEntries(rows);
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new FixtureError(folder, [`It is no folder that can be read: ${explain(error)}`]);
  }
}

function describeNames({ methods }: ApiDescription): string {
  const names = new Set(methods.flatMap(({ list }) => (list === undefined ? [] : [list.row])));
  if (names.size === 0) return 'The document has no lists of rows.';
  return `Files are named after their rows, such as ${[...names].join(', ')}, with .json or .csv.`;
}

function readJson(path: string, text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new FixtureError(path, [`It is not JSON: ${explain(error)}`]);
  }
}

function readCsv(path: string, text: string, list: ListDescription): readonly JsonObject[] {
  try {
    const lines = parse<Readonly<Record<string, string>>>(text, { bom: true, columns: true });
    return lines.map((cells) => readCells(list.fields, cells));
  } catch (error) {
    throw new FixtureError(path, [`It is not CSV: ${explain(error)}`]);
  }
}
