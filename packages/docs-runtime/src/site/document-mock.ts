import {
  type ApiDescription,
  createFetchDoor,
  Engine,
  type JsonValue,
  type ParamsValidator,
} from '@openrpc-kit/mock-runtime';
import type { PageMock } from '../page-mock.ts';

/** What the generators make of a document, as far as a mock in a page needs it. */
export interface DocumentMockParts {
  readonly description: ApiDescription;
  /** Answer of `rpc.discover`. */
  readonly document: JsonValue;
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
 * A mock of a document without conventions: it refuses params that the validators refuse, and
 * answers with examples, and values made from schemas.
 */
export function openDocumentMock(parts: DocumentMockParts): PageMock {
  const { description, document, paramsValidators, resultValidators } = parts;
  const engine = new Engine({
    description,
    document,
    validators: paramsValidators,
    resultValidators,
  });
  const door = createFetchDoor(engine);
  return {
    callers: [],
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
