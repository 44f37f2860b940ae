import { createMock } from '@callgear-data-api/mock-server';
import { paramsValidators } from '@callgear-data-api/validators/by-method';
import { loadModel } from '@openrpc-kit/model';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutationsOf } from '../../../packages/validators/test/mutations.ts';
import { valuesOf } from '../../../packages/validators/test/values-of-schema.ts';

const { model } = loadModel(
  join(import.meta.dirname, '../../../specs/callgear-data-api/openrpc.json'),
);
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

/** The mock reads the patterns of `regexp` and `jsquery`, which a validator passes on as they are. */
function isPattern(field: string | null): boolean {
  return /^filter(\.filters\.\d+)*\.value$/.test(field ?? '');
}

test.each(['get.call_legs_report', 'get.calls_report', 'get.customer_users'])(
  'the mock refuses params of %s exactly when their validator does, for the same reason',
  async (method) => {
    const { paramsSchema } = model!.methods.find(({ name }) => name === method)!;
    const token = method === 'get.customer_users' ? mock.partner.accessToken : mock.accessToken;
    const values = valuesOf(paramsSchema, model!);
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.oneof(values, mutationsOf(values)), async (value) => {
        fc.pre(typeof value === 'object' && value !== null && !Array.isArray(value));
        // Whose user it is, is a question of rights.
        const { user_id: _, ...params } = {
          ...(value as { user_id?: unknown }),
          access_token: token,
        };
        const result = paramsValidators[method]!(params);
        const { error } = await call(method, params);
        if (result.ok) {
          seen.add('accepted');
          expect(error === undefined || isPattern(error.data.field)).toBe(true);
          return;
        }
        const [issue] = result.issues;
        seen.add(issue.fault);
        // The service has null where no single param is meant.
        const field = issue.field === '' ? null : issue.field;
        expect(error?.data).toMatchObject({ mnemonic: issue.mnemonic, field });
      }),
      { numRuns: 400 },
    );
    // Accepted ones, and refusals of several kinds: else the agreement would mean little.
    expect(seen).toContain('accepted');
    expect(seen.size).toBeGreaterThanOrEqual(4);
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
      // The call as a whole is wrong: the mock finds that before it knows the method.
      expect(error).toMatchObject({ code, data: { mnemonic, field: 'params', value: sent } });
      return;
    }
    expect(error).toMatchObject({
      code,
      data: { mnemonic, field: issue!.field, value: issue!.value ?? null },
    });
  },
);
