import { createMock } from '@callgear-data-api/mock-server';
import { paramsValidators } from '@callgear-data-api/validators/by-method';
import { loadModel } from '@openrpc-kit/model';
import * as fc from 'fast-check';
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
  readonly error?: { readonly data: { readonly mnemonic: string; readonly field: string | null } };
}

async function call(method: string, params: object): Promise<Reply> {
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
