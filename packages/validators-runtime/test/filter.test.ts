import { createFilterValidator } from '@openrpc-kit/validators-runtime';
import { describe, expect, test } from 'vitest';
import { legRules } from './leg-rules.ts';

const validate = createFilterValidator(legRules, {}, 'filter');

/** Place and fault of each issue: `filters.1.value wrong-type`. */
function judge(filter: unknown): string[] {
  const result = validate(filter);
  return result.ok ? [] : result.issues.map(({ field, fault }) => `${field} ${fault}`.trim());
}

const leaf = { field: 'duration', operator: '>=', value: 30 };

describe('what a filter may be', () => {
  test.each([
    {},
    leaf,
    { filters: [] },
    { filters: [leaf] },
    { condition: 'or', filters: [leaf, leaf, {}] },
    {
      condition: 'and',
      filters: [leaf, { condition: 'or', filters: [leaf, { filters: [leaf] }] }],
    },
    { field: 'duration', operator: '=' },
    { field: 'duration', operator: '=', value: null },
    { field: 'duration', operator: '!=', value: undefined },
    { field: 'duration', operator: '=null' },
    { field: 'duration', operator: '!=null', value: null },
    { field: 'duration', operator: 'in', value: [1, 2.5] },
    { field: 'duration', operator: 'in', value: [] },
    { field: 'phone', operator: 'like', value: '7495%' },
    { field: 'phone', operator: '=', value: '' },
    { field: 'phone', operator: 'in', value: ['', '7'] },
    { field: 'direction', operator: 'in', value: ['in', 'out'] },
    { field: 'reason', operator: '=', value: 'anything that the service may know' },
    { field: 'is_coach', operator: '=', value: false },
    { field: 'answer_time', operator: '<', value: '2026-02-28 23:59:59' },
    { field: 'records', operator: 'jsquery', value: '# = 1' },
    { field: 'constructor', operator: '=', value: 1 },
  ])('%j', (filter) => {
    expect(judge(filter)).toEqual([]);
  });
});

describe('the whole', () => {
  test.each([
    [null, ['wrong-type']],
    [[], ['wrong-type']],
    ['id = 1', ['wrong-type']],
    [{ filed: 'id' }, ['filed unknown-param', 'field missing-param', 'operator missing-param']],
    [{ ...leaf, filters: [] }, ['param-combination']],
    [{ condition: 'and', value: 1 }, ['param-combination']],
  ])('%j', (filter, faults) => {
    expect(judge(filter)).toEqual(faults);
  });
});

describe('groups', () => {
  test.each([
    [{ condition: 'and' }, ['filters missing-param']],
    [{ filters: leaf }, ['filters wrong-type']],
    [{ filters: [leaf, 1] }, ['filters.1 wrong-type']],
    [{ filters: [leaf], condition: 'AND' }, ['condition wrong-value']],
    [{ filters: [leaf], condition: 1 }, ['condition wrong-type']],
    [{ filters: [], not: true }, ['not unknown-param']],
    [
      { filters: [{ field: 'x' }, leaf, { filters: [{ ...leaf, value: '30' }] }] },
      [
        'filters.0.field unknown-field',
        'filters.0.operator missing-param',
        'filters.2.filters.0.value wrong-type',
      ],
    ],
  ])('%j', (filter, faults) => {
    expect(judge(filter).toSorted()).toEqual(faults.toSorted());
  });

  test('may nest as deep as the conventions say, and no deeper', () => {
    const nest = (levels: number): object =>
      levels === 1 ? leaf : { filters: [nest(levels - 1)] };
    expect(judge(nest(4))).toEqual([]);
    expect(judge(nest(5))).toEqual(['filters.0.filters.0.filters.0.filters.0 wrong-value']);
  });

  test('a tree of a hundred thousand levels is an issue', () => {
    let filter: object = leaf;
    for (let level = 0; level < 100_000; level++) filter = { filters: [filter] };
    expect(judge(filter)).toHaveLength(1);
  });

  test('a tree with a hundred thousand members is judged, and its issues are bounded', () => {
    const filters = Array.from({ length: 100_000 }, () => leaf);
    expect(judge({ filters })).toEqual([]);
    expect(judge({ filters: filters.map(() => ({ field: 'x', operator: '=' })) })).toHaveLength(
      100,
    );
  });
});

describe('fields', () => {
  test.each([
    [{ operator: '=', value: 1 }, ['field missing-param']],
    [{ field: 5, operator: '=' }, ['field wrong-type']],
    [{ field: 'durtion', operator: '=' }, ['field unknown-field']],
    [{ field: 'toString', operator: '=' }, ['field unknown-field']],
    [{ field: '__proto__', operator: '=' }, ['field unknown-field']],
    [{ field: 'start_time', operator: '=' }, ['field unfilterable-field']],
    [{ field: 'start_time', operator: 'nonsense' }, ['field unfilterable-field']],
  ])('%j', (filter, faults) => {
    expect(judge(filter)).toEqual(faults);
  });
});

describe('operators', () => {
  test.each([
    ['duration', 'like'],
    ['duration', 'regexp'],
    ['duration', 'jsquery'],
    ['phone', '<'],
    ['direction', 'like'],
    ['direction', '>'],
    ['is_coach', 'in'],
    ['answer_time', 'in'],
    ['records', '='],
    ['duration', '=='],
    ['duration', 'constructor'],
  ])('%s does not take %s', (field, operator) => {
    expect(judge({ field, operator, value: null })).toEqual(['operator wrong-value']);
  });

  test('is a string', () => {
    expect(judge({ field: 'id', operator: 1 })).toEqual(['operator wrong-type']);
    expect(judge({ field: 'id' })).toEqual(['operator missing-param']);
  });
});

describe('values', () => {
  test.each([
    ['duration', '=', '30', 'value wrong-type'],
    ['duration', '=', Number.NaN, 'value wrong-type'],
    ['duration', '=', Infinity, 'value wrong-type'],
    ['duration', '>', null, 'value wrong-value'],
    ['duration', '>', undefined, 'value wrong-value'],
    ['duration', '>', [1], 'value wrong-type'],
    ['duration', 'in', 1, 'value wrong-type'],
    ['duration', 'in', null, 'value wrong-value'],
    ['duration', 'in', [1, null], 'value.1 wrong-type'],
    ['duration', 'in', [1, '2'], 'value.1 wrong-type'],
    ['duration', '=null', 1, 'value wrong-value'],
    ['phone', '=', 7495, 'value wrong-type'],
    ['phone', 'like', 7495, 'value wrong-type'],
    ['phone', 'like', null, 'value wrong-value'],
    ['phone', 'regexp', undefined, 'value wrong-value'],
    ['direction', '=', 'up', 'value wrong-value'],
    ['direction', '=', 1, 'value wrong-type'],
    ['direction', 'in', ['in', 'up'], 'value.1 wrong-value'],
    ['is_coach', '=', 'true', 'value wrong-type'],
    ['is_coach', '=', 1, 'value wrong-type'],
    ['answer_time', '<', '2026-02-29 00:00:00', 'value wrong-value'],
    ['answer_time', '<', '2026-02-28', 'value wrong-value'],
    ['answer_time', '<', 1772236800, 'value wrong-type'],
    ['records', 'jsquery', {}, 'value wrong-type'],
  ])('%s %s %j', (field, operator, value, fault) => {
    expect(judge({ field, operator, value })).toEqual([fault]);
  });
});

describe('only own members count', () => {
  test('inherited ones do not make a condition', () => {
    expect(judge(Object.create(leaf))).toEqual([]);
    expect(
      judge(Object.assign(Object.create({ value: 'x' }), { field: 'duration', operator: '=' })),
    ).toEqual([]);
    expect(judge(JSON.parse('{"__proto__": 1}'))).toContain('__proto__ unknown-param');
  });
});
