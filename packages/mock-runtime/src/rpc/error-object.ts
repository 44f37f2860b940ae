import type { ApiDescription, ErrorDescription, Fault } from '../api-description.ts';
import { memberOf, nestsDeeperThan, type JsonObject, type JsonValue } from '../json.ts';
import type { Refusal } from '../refusal.ts';
import type { Secrets } from '../secrets/secrets.ts';

/** Deeper values are not repeated in an error: writing them could exhaust the stack. */
const deepestValue = 100;

/** JSON-RPC's own errors, for an API without conventions. */
const standardErrors: Readonly<Partial<Record<Fault, readonly [number, string]>>> = {
  parse: [-32700, 'Parse error'],
  envelope: [-32600, 'Invalid Request'],
  'unknown-method': [-32601, 'Method not found'],
  internal: [-32603, 'Internal error'],
};
const invalidParams = [-32602, 'Invalid params'] as const;

/** Makes the `error` member of a reply from what turned the call down. */
export class ErrorObjects {
  readonly #description: ApiDescription;
  readonly #secrets: Secrets;
  readonly #byName = new Map<string, ErrorDescription>();

  constructor(description: ApiDescription, secrets: Secrets) {
    this.#description = description;
    this.#secrets = secrets;
    for (const error of description.errors) {
      if (error.mnemonic !== undefined && !this.#byName.has(error.mnemonic)) {
        this.#byName.set(error.mnemonic, error);
      }
    }
    for (const error of description.errors) this.#byName.set(error.key, error);
  }

  /** An error by key or mnemonic; where a method is named, its own meaning of the mnemonic first. */
  find(name: string, methodKeys: readonly string[] = []): ErrorDescription | undefined {
    const own = methodKeys
      .map((key) => this.#byName.get(key))
      .find((error) => error?.mnemonic === name || error?.key === name);
    return own ?? this.#byName.get(name);
  }

  create(
    refusal: Refusal,
    methodKeys: readonly string[],
    metadata: JsonObject | undefined,
  ): JsonObject {
    const { field = null, value = null, params = {} } = refusal.details;
    const isDeep = nestsDeeperThan(value, deepestValue);
    const shown = isDeep ? null : this.#secrets.hideValue(field, value);
    const error = this.#describe(refusal, methodKeys);
    const message = fillTemplate(error.message, params);
    if (this.#description.conventions === undefined) {
      const data = error.mnemonic === undefined ? {} : { mnemonic: error.mnemonic };
      const details = field === null ? data : { ...data, field, value: shown };
      return Object.keys(details).length === 0
        ? { code: error.code, message }
        : { code: error.code, message, data: details };
    }
    const data = {
      mnemonic: error.mnemonic ?? null,
      field,
      value: shown,
      params,
      extended_helper: null,
      ...(metadata === undefined ? {} : { metadata }),
    };
    return { code: error.code, message, data };
  }

  #describe(refusal: Refusal, methodKeys: readonly string[]): ErrorFacts {
    const { cause } = refusal;
    if ('code' in cause) {
      // The words of the service, where it has them, are the ones to show.
      const known = cause.mnemonic && this.find(cause.mnemonic, methodKeys);
      return known || cause;
    }
    if ('error' in cause) {
      return this.find(cause.error, methodKeys) ?? { code: -32603, message: cause.error };
    }
    const key = this.#description.conventions?.faults[cause.fault];
    const declared = key === undefined ? undefined : this.#byName.get(key);
    if (declared !== undefined) return declared;
    const [code, message] = standardErrors[cause.fault] ?? invalidParams;
    return { code, message };
  }
}

interface ErrorFacts {
  readonly code: number;
  readonly message: string;
  readonly mnemonic?: string | undefined;
}

/** `{name}` becomes the param of that name; a placeholder without a param stays. */
function fillTemplate(template: string, params: JsonObject): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = memberOf(params, name);
    if (value === undefined) return placeholder;
    return Array.isArray(value) ? value.map(showValue).join(', ') : showValue(value);
  });
}

function showValue(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
