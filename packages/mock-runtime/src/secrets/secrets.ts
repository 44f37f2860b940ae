import type { ApiDescription, MethodDescription } from '../api-description.ts';
import type { JsonValue } from '../json.ts';
import { Redaction } from './redact.ts';
import { hidden, secretName } from './secret-names.ts';

/** Tells what is secret in calls of an API: by the names of members, and by the positions of params. */
export class Secrets {
  /** Members that hold secrets though their names do not say so. */
  readonly names: ReadonlySet<string>;
  readonly #methods: ReadonlyMap<string, MethodDescription>;
  readonly #redaction: Redaction;

  constructor(description: ApiDescription) {
    this.names = new Set(description.secrets);
    this.#methods = new Map(description.methods.map((method) => [method.name, method]));
    this.#redaction = new Redaction(this.names);
  }

  /** Whether a member of this name holds a secret. */
  readonly has = (name: string): boolean => this.names.has(name) || secretName.test(name);

  /**
   * Params by position with `***` in the place of secrets, and of everything that the document has no
   * name for: nothing tells that it is none. Params by name come back as they are.
   */
  hidePositions(method: string, params: JsonValue): JsonValue {
    if (typeof params === 'string' || typeof params === 'number') return hidden;
    if (!Array.isArray(params)) return params;
    const known = this.#methods.get(method)?.params ?? [];
    return params.map((value: JsonValue, at) => {
      const name = known[at]?.name;
      const isPlain = value === null || typeof value === 'boolean';
      return isPlain || (name !== undefined && !this.has(name)) ? value : hidden;
    });
  }

  /** What an error may repeat of a value: null for a secret, `***` for those inside of it. */
  hideValue(field: string | null, value: JsonValue): JsonValue {
    // A number cannot be told from a count by its name alone: `max_tokens`.
    const names = typeof value === 'boolean' ? [] : (field ?? '').split('.');
    const isSecret = names.some((name) => {
      return this.has(name) && !(typeof value === 'number' && /s$/i.test(name));
    });
    if (isSecret) return null;
    return typeof value === 'object' && value !== null ? this.#redaction.redact(value) : value;
  }
}
