import {
  type ApiDescription,
  createFetchDoor,
  createSampleAccounts,
  Engine,
  type JsonValue,
  type ParamsValidator,
} from '@openrpc-kit/mock-runtime';
import type { PageMock } from '../page-mock.ts';

/** What the generators make of a document, as far as a mock in a page needs it. */
export interface DocumentMockParts {
  readonly description: ApiDescription;
  /** Answer of `rpc.discover`, where the API has it. */
  readonly document?: JsonValue | undefined;
  readonly paramsValidators: Readonly<Record<string, ParamsValidator>>;
  readonly resultValidators: Readonly<Record<string, ResultCheck>>;
}

/** A generated validator of results. */
export type ResultCheck = (result: unknown) => Checked;

export type Checked =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly issues: readonly { readonly field: string; readonly message: string }[];
    };

/**
 * A mock of a document: it refuses params that the validators refuse, and answers with examples, and
 * values made from schemas. Where the document says how callers are known, there is one for each audience.
 */
export function openDocumentMock(parts: DocumentMockParts): PageMock {
  const { description, document, paramsValidators, resultValidators } = parts;
  const accounts = description.conventions ? createSampleAccounts(description, 1) : [];
  const engine = new Engine({
    description,
    document,
    accounts,
    validators: paramsValidators,
    resultValidators,
  });
  const door = createFetchDoor(engine);
  return {
    callers: accounts.flatMap(({ audience, keys }) =>
      keys.slice(0, 1).map(({ token }) => ({ audience, token })),
    ),
    send: (request) =>
      door(new Request('http://mock.invalid/', { method: 'POST', body: JSON.stringify(request) })),
    orderError: (key) => {
      engine.faults.clear();
      engine.faults.order({ error: key });
    },
    checkResult: (method, result) => {
      const outcome = resultValidators[method]?.(result);
      if (!outcome) return undefined;
      return outcome.ok
        ? []
        : outcome.issues.map(({ field, message }) => `${field || 'result'}: ${message}`);
    },
  };
}
