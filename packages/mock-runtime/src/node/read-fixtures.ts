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
  const files = (await listFiles(folder)).filter((file) => kinds.has(extname(file))).toSorted();
  if (files.length === 0) throw new FixtureError(folder, [describeNames(description)]);
  const rows = new Map<string, readonly JsonObject[]>();
  const wrong = new Map<string, FixtureError>();
  for (const file of files) {
    const name = basename(file, extname(file));
    try {
      if (rows.has(name)) {
        throw new FixtureError(join(folder, file), [`There is another file for ${name}.`]);
      }
      rows.set(name, await readRows(description, name, join(folder, file)));
    } catch (error) {
      if (!(error instanceof FixtureError)) throw error;
      wrong.set(file, error);
    }
  }
  refuseAll(folder, wrong);
  return Object.fromEntries(rows);
}

const kinds: ReadonlySet<string> = new Set(['.json', '.csv']);

async function readRows(
  description: ApiDescription,
  name: string,
  path: string,
): Promise<readonly JsonObject[]> {
  const list = findRowList(description, name);
  if (list === undefined) throw new FixtureError(path, [describeNames(description)]);
  const text = await readFile(path, 'utf8');
  const read = extname(path) === '.json' ? readJson(path, text) : readCsv(path, text, list);
  return checkRows(list, read, path);
}

/** What is wrong is told of all files at once. */
function refuseAll(folder: string, wrong: ReadonlyMap<string, FixtureError>): void {
  const [first, ...others] = wrong.values();
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const problems = Array.from(wrong, ([file, error]) =>
    error.problems.map((problem) => `${file}: ${problem}`),
  );
  throw new FixtureError(folder, problems.flat());
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
