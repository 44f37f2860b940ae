import type { NamedSchema } from '@openrpc-kit/model';
import { Ajv, type ValidateFunction } from 'ajv';
import formatsPlugin from 'ajv-formats';
import { toPlainSchema } from './plain-schema.ts';

/** Schemas that may refer to one another, compiled as they are asked for. */
export class SchemaSet {
  readonly #ajv: Ajv;
  readonly #places: ReadonlyMap<string, number>;

  /** @param snippets further schemas by a name of the caller's choice, which may refer to the named ones. */
  constructor(named: readonly NamedSchema[], snippets: ReadonlyMap<string, unknown>) {
    const regExp = Object.assign(toExpression, { code: 'regExp' });
    this.#ajv = new Ajv({
      strict: false,
      validateSchema: false,
      verbose: true,
      logger: false,
      code: { regExp },
    });
    // The types of the package describe its ES module form, which Node does not load.
    (formatsPlugin as unknown as (ajv: Ajv) => void)(this.#ajv);
    this.#places = new Map([...snippets.keys()].map((name, index) => [name, index]));
    const schemas = named.map(({ name, schema }) => [name, toPlainSchema(schema)]);
    this.#ajv.addSchema(
      {
        components: { schemas: Object.fromEntries(schemas) },
        snippets: [...snippets.values()].map(toPlainSchema),
      },
      'document',
    );
  }

  /** Undefined when a schema that takes part is malformed; another rule says so. */
  find(snippet: string): ValidateFunction | undefined {
    try {
      return this.#ajv.getSchema(`document#/snippets/${this.#places.get(snippet)}`);
    } catch {
      return undefined;
    }
  }
}

/** A pattern that is no expression, which is a finding of its own, refuses nothing. */
function toExpression(pattern: string, flags: string): { test(text: string): boolean } {
  for (const form of [flags, '']) {
    try {
      return new RegExp(pattern, form);
    } catch {
      // The next form, without the strictness of unicode mode, may do.
    }
  }
  return { test: () => true };
}
