import { expect, test } from 'vitest';
import type { ApiDescription } from '../api-description.ts';
import { placeRows } from '../fixtures/place-rows.ts';
import { Snapshots } from '../snapshots.ts';
import { Table } from '../store/table.ts';

const description: ApiDescription = {
  title: 'x',
  version: '1',
  methods: [],
  errors: [],
  schemas: {},
};

test('a slip in the name of a snapshot, or of rows, is told', () => {
  const snapshots = new Snapshots([]);
  expect(() => snapshots.restore('strat')).toThrow(
    'There is no snapshot "strat". There is none yet.',
  );
  snapshots.take('start');
  expect(() => snapshots.restore('strat')).toThrow('Did you mean "start"? Known are start.');
  const empty = new Table({ columns: new Map(), key: 'id', length: 0, order: [] });
  const tables = new Map([['CallLeg', empty]]);
  expect(() => placeRows(description, tables, { CallLegs: [] })).toThrow(
    'There are no such rows. Did you mean "CallLeg"? Known are CallLeg.',
  );
});
