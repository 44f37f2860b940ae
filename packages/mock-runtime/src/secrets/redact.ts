import { isObject, type JsonValue } from '../json.ts';
import { hidden, secretName } from './secret-names.ts';

/** Shorter texts are part of others too often: they are taken out where they stand alone. */
const shortest = 6;

/** Takes out what is secret: by the name of its member, and by its value wherever that comes again. */
export class Redaction {
  readonly #isSecret: (name: string) => boolean;
  readonly #values = new Set<string>();

  /** `names`: members that hold secrets under a name that does not tell. */
  constructor(names: Iterable<string> = []) {
    const known = new Set(names);
    this.#isSecret = (name) => known.has(name) || secretName.test(name);
  }

  /** Remembers a secret, such as the value of a header. */
  learn(value: string): void {
    if (value !== '') this.#values.add(value);
  }

  /** Remembers the texts under secret names. */
  learnFrom(value: JsonValue): void {
    this.#visit(value, false);
  }

  /** A copy without secrets: texts become `***`, numbers 0; the shape stays. */
  redact(value: JsonValue): JsonValue {
    return this.#copy(value, false);
  }

  /** A text without the secrets that are known. */
  redactText(text: string): string {
    if (this.#values.has(text)) return hidden;
    let clean = text;
    for (const secret of this.#values) {
      if (secret.length >= shortest) clean = clean.replaceAll(secret, hidden);
    }
    return clean;
  }

  /** Numbers are not learned: the same number elsewhere is mostly a number like any other. */
  #visit(value: JsonValue, isSecret: boolean): void {
    if (typeof value === 'string') {
      if (isSecret) this.learn(value);
    } else if (Array.isArray(value)) {
      for (const item of value) this.#visit(item as JsonValue, isSecret);
    } else if (isObject(value)) {
      for (const [name, member] of Object.entries(value)) {
        this.#visit(member, isSecret || this.#isSecret(name));
      }
    }
  }

  #copy(value: JsonValue, isSecret: boolean): JsonValue {
    if (typeof value === 'string') return isSecret ? hidden : this.redactText(value);
    if (typeof value === 'number') return isSecret ? 0 : value;
    if (Array.isArray(value)) return value.map((item: JsonValue) => this.#copy(item, isSecret));
    if (!isObject(value)) return value;
    const members = Object.entries(value).map(([name, member]): [string, JsonValue] => [
      this.redactText(name),
      this.#copy(member, isSecret || (this.#isSecret(name) && !isCount(name, member))),
    ]);
    return Object.fromEntries(members);
  }
}

/** `max_tokens: 500` says how many, not which. */
function isCount(name: string, value: JsonValue): boolean {
  return typeof value === 'number' && /s$/i.test(name);
}
