import * as validators from '@callgear-data-api/validators';
import { expect, test } from 'vitest';

const offered = Object.entries(validators).filter(([name]) => name.startsWith('validate'));

test.each(offered)('%s is a Standard Schema', (_, validate) => {
  expect('~standard' in validate && validate['~standard']).toMatchObject({
    version: 1,
    vendor: 'openrpc-kit',
  });
  const result = (validate as validators.Validator<unknown>)['~standard'].validate(5);
  expect('issues' in result && result.issues).toMatchObject([
    { path: [], message: expect.any(String) },
  ]);
});

test('there is one for every schema that has a guard', () => {
  const guards = Object.keys(validators).filter((name) => /^is[A-Z]/.test(name));
  expect(guards.length).toBeGreaterThan(10);
  for (const guard of guards) expect(validators).toHaveProperty(`validate${guard.slice(2)}`);
});

test('an issue leads to its place', () => {
  const { validate } = validators.validateGetCallLegsReportParams['~standard'];
  const params = {
    access_token: 't',
    date_from: '2026-10-01 00:00:00',
    date_till: '2026-10-02 00:00:00',
    filter: { filters: [{ field: 'durration', operator: '=', value: 1 }] },
  };
  expect(validate(params)).toEqual({
    issues: [
      {
        path: ['filter', 'filters', 0, 'field'],
        message:
          'filter.filters.0.field: "durration" is not a field of the row; did you mean "duration"?',
      },
    ],
  });
});

test('another library takes them as they are', () => {
  const matching = expect.schemaMatching(validators.validateCallLeg);
  expect({ leg: { id: 1, direction: 'in' } }).toEqual({ leg: matching });
  expect({ leg: { id: 1, direction: 'up' } }).not.toEqual({ leg: matching });
});
