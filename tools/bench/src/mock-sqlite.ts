import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Engine } from '@openrpc-kit/mock-runtime';

/** A query in both languages: `filter` and `sort` for the mock, `where` and `orderBy` for SQLite. */
export interface Query {
  readonly name: string;
  readonly where: string;
  readonly orderBy: string;
  readonly filter?: object;
  readonly sort?: readonly object[];
}

/** The mock's default fields of a leg, less the list of recordings. */
const columns = [
  'id',
  'call_session_id',
  'start_time',
  'connect_time',
  'duration',
  'total_duration',
  'virtual_phone_number',
  'calling_phone_number',
  'called_phone_number',
  'direction',
  'is_transfered',
  'is_operator',
  'employee_id',
  'employee_rating',
  'scenario_id',
  'is_coach',
  'release_cause_code',
  'release_cause_description',
  'is_failed',
  'action_id',
  'action_name',
  'group_id',
  'group_name',
];

/** Copies the legs of the mock into SQLite, with an index on time, as a person would. */
export function copyLegs(engine: Engine): DatabaseSync {
  const legs = engine.accounts[0]?.tables.get('CallLeg');
  if (legs === undefined) throw new Error('The mock has no legs.');
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE TABLE legs (${columns.join(', ')})`);
  database.exec('PRAGMA case_sensitive_like = ON');
  const insert = database.prepare(`INSERT INTO legs VALUES (${columns.map(() => '?').join(', ')})`);
  const sources = columns.map((name) => legs.column(name));
  database.exec('BEGIN');
  for (let row = 0; row < legs.length; row += 1) {
    const cells = sources.map((column) => column.value(row));
    insert.run(
      ...(cells.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell)) as (
        | string
        | number
        | null
      )[]),
    );
  }
  database.exec('COMMIT');
  database.exec('CREATE INDEX by_time ON legs (start_time, id)');
  database.exec('ANALYZE');
  return database;
}

/** Total and a page of a query, as the mock answers it, by how many rows the page passes over. */
export function prepareQuery(
  database: DatabaseSync,
  query: Query,
  from: string,
  till: string,
): (offset: number) => number {
  const where = `start_time BETWEEN '${from}' AND '${till}' AND ${query.where}`;
  const count: StatementSync = database.prepare(
    `SELECT count(*) AS total FROM legs WHERE ${where}`,
  );
  const page = database.prepare(
    `SELECT * FROM legs WHERE ${where} ORDER BY ${query.orderBy} LIMIT 1000 OFFSET ?`,
  );
  return (offset) => {
    const total = Number(count.get()?.['total']);
    page.all(offset);
    return total;
  };
}
