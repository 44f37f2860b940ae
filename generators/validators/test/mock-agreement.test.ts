import { createMock } from '@callgear-data-api/mock-server';
import type { Issue } from '@callgear-data-api/validators';
import { paramsValidators } from '@callgear-data-api/validators/by-method';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createReference, loadApi } from '../../../packages/validators/test/load-document.ts';
import { mutationsOf } from '../../../packages/validators/test/mutations.ts';
import { valuesOf } from '../../../packages/validators/test/values-of-schema.ts';

const model = loadApi();
const mock = createMock({ legs: 20 });

interface Reply {
  readonly result?: unknown;
  readonly error?: {
    readonly code: number;
    readonly data: {
      readonly mnemonic: string;
      readonly field: string | null;
      readonly value: unknown;
    };
  };
}

async function call(method: string, params: unknown): Promise<Reply> {
  // Points are not what this is about.
  mock.reset();
  const response = await mock.fetch(mock.url, {
    method: 'POST',
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  return (await response.json()) as Reply;
}

const reference = createReference(model);

/** Errors that only the params themselves are to blame for; the rest is about accounts and rights. */
const paramErrors = new Set(
  (
    [
      'envelope',
      'missing-param',
      'unknown-param',
      'wrong-type',
      'wrong-value',
      'param-combination',
      'unknown-field',
      'unfilterable-field',
      'unsortable-field',
      'period-too-long',
    ] as const
  ).map((fault) => {
    const key = model.conventions!.faults[fault];
    return model.errors.find((error) => error.key === key)!.mnemonic;
  }),
);

/** JSON Schema cannot state how the ends of a period stand to each other. */
function isBeyondSchema({ fault, field }: Issue): boolean {
  return ['param-combination', 'period-too-long'].includes(fault) && field.startsWith('date_');
}

const patternOperators = model
  .conventions!.filter.operators.filter(({ operand }) => operand === 'pattern')
  .map(({ operator }) => operator);

/**
 * A validator passes patterns on as they are, since it is the service that reads them; the mock has
 * to read them itself, and may not be able to.
 */
function isPattern(error: NonNullable<Reply['error']>, params: object): boolean {
  const path = (error.data.field ?? '').split('.');
  const condition = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => Reflect.get(value as object, key), params);
  return (
    path[0] === 'filter' &&
    path.at(-1) === 'value' &&
    patternOperators.includes((condition as { operator: string }).operator)
  );
}

/** The token of a caller of the method; none for a login. */
function tokenFor(method: string): { access_token?: string } {
  if (method === 'login.user') return {};
  const { partner, accessToken } = mock;
  return { access_token: method === 'get.customer_users' ? partner.accessToken : accessToken };
}

/** Of two random times most make no period: here the end is that of the day that the start is of. */
function shortenPeriod(params: { date_from?: unknown; date_till?: unknown }): object {
  const { date_from: from, date_till: till } = params;
  if (typeof from !== 'string' || typeof till !== 'string') return {};
  return { date_till: `${from.slice(0, 10)} 23:59:59` };
}

test.each(model.methods)(
  'ajv, the validator and the mock agree on params of $name, and on what is wrong with them',
  async ({ name, paramsSchema, list }) => {
    const isRight = reference(paramsSchema);
    const values = valuesOf(paramsSchema, model);
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(values, mutationsOf(values)),
        fc.boolean(),
        async (value, isShort) => {
          fc.pre(typeof value === 'object' && value !== null && !Array.isArray(value));
          // Whose user it is, is a question of rights.
          const { user_id: _, ...others } = value as { user_id?: unknown };
          const params = { ...others, ...tokenFor(name), ...(isShort && shortenPeriod(others)) };
          const result = paramsValidators[name]!(params);
          const issues = result.ok ? [] : result.issues;
          expect(isRight(params)).toBe(issues.every(isBeyondSchema));
          const { error } = await call(name, params);
          const [issue] = issues;
          seen.add(issue?.fault ?? 'accepted');
          if (issue) {
            // The service has null where no single param is meant.
            const field = issue.field === '' ? null : issue.field;
            expect(error?.data).toMatchObject({ mnemonic: issue.mnemonic, field });
          } else if (error && paramErrors.has(error.data.mnemonic)) {
            expect([error.data, isPattern(error, params)]).toEqual([error.data, true]);
          }
        },
      ),
      { numRuns: list ? 300 : 100 },
    );
    // Accepted ones, and refusals of several kinds: else the agreement would mean little.
    expect(seen).toContain('accepted');
    expect(seen.size).toBeGreaterThanOrEqual(list ? 4 : 2);
  },
);

interface Mistake {
  readonly mistake: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>> | readonly unknown[];
}

const mistakes = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../packages/validators/test/cases/mistakes/mistakes.json'),
    'utf8',
  ),
) as Mistake[];

/** The token of the page of mistakes is made up; the mock would rather complain of that. */
function withToken(params: Mistake['params']): unknown {
  if (
    Array.isArray(params) ||
    typeof (params as { access_token?: unknown }).access_token !== 'string'
  )
    return params;
  return { ...params, access_token: mock.accessToken };
}

test.each(mistakes)(
  'the mock answers as the validator does: $mistake',
  async ({ method, params }) => {
    const sent = withToken(params);
    const result = paramsValidators[method]!(sent);
    const issue = result.ok ? undefined : result.issues[0];
    const { error } = await call(method, sent);
    const { code, mnemonic } = issue!;
    if (mnemonic === 'invalid_request') {
      // The call as a whole is wrong: the mock finds that before it knows the method, and so cannot
      // tell which of the params is a secret.
      expect(error).toMatchObject({ code, data: { mnemonic, field: 'params', value: null } });
      return;
    }
    expect(error).toMatchObject({
      code,
      data: { mnemonic, field: issue!.field, value: issue!.value ?? null },
    });
  },
);
