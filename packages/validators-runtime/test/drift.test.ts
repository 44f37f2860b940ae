import {
  createReplyValidator,
  type SchemaCheck,
  type Shape,
} from '@openrpc-kit/validators-runtime';
import { expect, test } from 'vitest';

const anything: SchemaCheck = () => true;

const treeShape: Shape = {
  members: { name: null, children: { items: () => treeShape } },
  required: ['name'],
};

const shape: Shape = {
  members: {
    data: { items: () => rowShape },
    metadata: {
      members: { total_items: null, limits: { members: {}, required: [], open: true } },
      required: ['total_items'],
    },
    tree: () => treeShape,
  },
  required: ['data', 'metadata'],
};

const rowShape: Shape = {
  members: {
    id: null,
    time: null,
    name: null,
    tags: { items: { members: { id: null }, required: ['id'] } },
  },
  required: ['id', 'time'],
  row: true,
};

const validate = createReplyValidator(anything, { method: 'get.rows', shape });

function reply(data: readonly object[], metadata: object = { total_items: 1 }): object {
  return { data, metadata };
}

test('is not looked for unless asked', () => {
  expect(validate(reply([{ strange: 1 }]))).toMatchObject({ ok: true, drift: [] });
});

test('a reply as documented has none', () => {
  const rows = [
    { id: 1, time: 't' },
    { time: 't', id: 2, name: 'n', tags: [] },
    { id: 3, time: 't', tags: [{ id: 1 }] },
  ];
  expect(validate(reply(rows), { drift: 'report' })).toMatchObject({ ok: true, drift: [] });
  expect(validate(reply(rows), { drift: 'fail' })).toMatchObject({ ok: true, drift: [] });
});

test('rows without anything nested are told right by one look, wrong ones by a closer one', () => {
  const flat: Shape = {
    members: { id: null, time: null, name: null },
    required: ['id', 'time'],
    row: true,
    isComplete: (row: { id?: unknown; time?: unknown }) =>
      row.id !== undefined && row.time !== undefined,
  };
  const judge = createReplyValidator(anything, { method: 'list', shape: { items: flat } });
  const drift = (rows: readonly unknown[], fields?: readonly string[]): string[] => {
    const result = judge(rows, { drift: 'report', fields });
    return result.ok
      ? result.drift.map(({ kind, field, count }) => `${kind} ${field} ${count}`)
      : [];
  };
  const right = { id: 1, time: 't' };
  expect(drift([right, { time: 't', id: 2 }, { ...right, name: 'n' }])).toEqual([]);
  expect(drift([right, { id: 1, tmie: 't' }, right])).toEqual(['unknown tmie 1', 'missing time 1']);
  expect(drift([right, { ...right, hold: 1 }])).toEqual(['unknown hold 1']);
  expect(drift([right], ['id', 'name'])).toEqual(['missing name 1']);
});

test('each field is told once, with where it was first and how often', () => {
  const rows = [
    { id: 1, time: 't' },
    { id: 2, time: 't', hold: 5 },
    { id: 3, time: 't', hold: 5 },
    { id: 4, hold: 5 },
  ];
  const result = validate(reply(rows), { drift: 'report' });
  expect(result.ok && result.drift).toEqual([
    { kind: 'unknown', field: 'data.hold', pointer: '/data/1/hold', count: 3 },
    { kind: 'missing', field: 'data.time', pointer: '/data/3/time', count: 1 },
  ]);
});

test('the fields that were asked for are the ones that should be there', () => {
  const result = validate(reply([{ id: 1, name: 'n' }, { id: 1 }]), {
    drift: 'report',
    fields: ['id', 'name'],
  });
  expect(result.ok && result.drift).toEqual([
    { kind: 'missing', field: 'data.name', pointer: '/data/1/name', count: 1 },
  ]);
});

test('is found outside of rows, in objects of rows, and in trees', () => {
  const tree = { name: 'a', children: [{ name: 'b', colour: 'red' }, { children: [] }] };
  const result = validate(
    {
      data: [{ id: 1, time: 't', tags: [{ name: 'x' }] }],
      metadata: { version: null, limits: { x: 1 } },
      tree,
    },
    { drift: 'report' },
  );
  expect(result.ok && result.drift.map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
    'unknown /metadata/version',
    'missing /metadata/total_items',
    'unknown /data/0/tags/0/name',
    'missing /data/0/tags/0/id',
    'unknown /tree/children/0/colour',
    'missing /tree/children/1/name',
  ]);
});

test('can fail, with a name that was probably changed', () => {
  const result = validate(
    reply([
      { id: 1, tmie: 't' },
      { id: 2, tmie: 't' },
    ]),
    { drift: 'fail' },
  );
  expect(result.ok ? [] : result.issues.map(({ message }) => message)).toEqual([
    'data.0.tmie is not known; did you mean "time"?',
    'data.0.time is missing: expected it in every reply; it is missing in 2 places.',
  ]);
});

test('inherited and oddly named members are told apart', () => {
  const row = Object.assign(Object.create({ hidden: 1 }), { id: 1, time: 't' });
  expect(validate(reply([row, row]), { drift: 'report' })).toMatchObject({ drift: [] });
  const odd = JSON.parse('{"id":1,"time":"t","__proto__":1,"constructor":2}') as object;
  const result = validate(reply([odd]), { drift: 'report' });
  expect(result.ok && result.drift.map(({ field }) => field)).toEqual([
    'data.__proto__',
    'data.constructor',
  ]);
});

test('circles end', () => {
  const tree: { name: string; children: unknown[] } = { name: 'a', children: [] };
  tree.children.push(tree);
  expect(validate({ ...reply([]), tree }, { drift: 'report' })).toMatchObject({
    ok: true,
    drift: [],
  });
});

test('rows may be null, and lists something else', () => {
  expect(
    validate({ data: [null, 1, []], metadata: { total_items: 1 } }, { drift: 'report' }),
  ).toMatchObject({
    drift: [],
  });
  expect(validate({ data: 5, metadata: { total_items: 1 } }, { drift: 'report' })).toMatchObject({
    drift: [],
  });
});
