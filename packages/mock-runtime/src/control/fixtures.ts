import { FixtureError } from '../fixtures/fixture-error.ts';
import type { Fixtures } from '../fixtures/place-rows.ts';
import type { OwnRows } from '../fixtures/own-rows.ts';
import type { JsonObject } from '../json.ts';
import type { Engine } from '../rpc/engine.ts';
import type { Command } from './command.ts';

export const fixtures: Command = {
  GET: (engine) => countRows(findRows(engine)),
  POST: (engine, body) => {
    const rows = findRows(engine);
    try {
      rows.swap(body as Fixtures);
    } catch (error) {
      throw error instanceof FixtureError ? new TypeError(error.message) : error;
    }
    return countRows(rows);
  },
  DELETE: (engine) => {
    const rows = findRows(engine);
    rows.reset();
    return countRows(rows);
  },
};

function findRows({ rows }: Engine): OwnRows {
  if (rows === undefined) throw new TypeError('The rows of this mock cannot be changed.');
  return rows;
}

function countRows({ tables }: OwnRows): JsonObject {
  return Object.fromEntries(Array.from(tables, ([name, table]) => [name, table.length]));
}
