import type { FaultOrder } from '../faults/fault-order.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { findExample } from '../values/example-handler.ts';
import { checkParams, findValidator } from './check-params.ts';
import type { ParamsValidator } from './engine-options.ts';
import type { EnvelopeRules } from './envelope.ts';
import type { Handlers } from './handlers.ts';
import type { Service, ServiceCall } from './service.ts';

/** An API that follows JSON-RPC 2.0 and nothing else. */
export class PlainService implements Service {
  readonly rules: EnvelopeRules & { readonly batches: boolean } = {
    notifications: true,
    positionalParams: true,
    batches: true,
  };
  readonly #handlers: Handlers;
  readonly #validators: Readonly<Record<string, ParamsValidator>>;

  constructor(handlers: Handlers, validators: Readonly<Record<string, ParamsValidator>>) {
    this.#handlers = handlers;
    this.#validators = validators;
  }

  answer({ method, params, now }: ServiceCall): JsonValue {
    // Examples come first: a document that gives one is called so, whatever its schemas say.
    if (findExample(method.examples ?? [], params) === undefined) {
      checkParams(method, params, findValidator(this.#validators, method), false);
    }
    const call = { method: method.name, params, now, caller: undefined, account: undefined };
    return this.#handlers.find(method)(call);
  }

  fits({ page, session }: FaultOrder): boolean {
    return page === undefined && session === undefined;
  }

  fillError(): JsonObject {
    return {};
  }

  recognise(): void {}

  errorMetadata(): JsonObject | undefined {
    return undefined;
  }
}
