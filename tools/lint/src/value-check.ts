import {
  SchemaRegistry,
  type ApiModel,
  type NamedSchema,
  type Schema,
  type SpecNode,
  type SpecReader,
} from '@openrpc-kit/model';
import type { SchemaSite } from './schema-site.ts';
import { SchemaSet } from './schema-set.ts';
import type { TimeLimit } from './time-limit.ts';
import { toViolation, type Violation } from './violation.ts';

interface ValueCheckInput {
  readonly reader: SpecReader;
  readonly root: SpecNode;
  readonly model: ApiModel | undefined;
  readonly schemas: readonly SchemaSite[];
  readonly limit: TimeLimit;
  readonly givenUp: SpecNode[];
}

/** Keywords whose values the schema itself has to allow. */
const valued = ['default', 'example', 'examples', 'enum', 'const'];

/** Checks values that stand in a document against its schemas. Undefined means valid, or impossible to tell. */
export class ValueCheck {
  readonly #input: ValueCheckInput;
  #written: SchemaSet | undefined;
  #methods: SchemaSet | undefined;

  constructor(input: ValueCheckInput) {
    this.#input = input;
  }

  /** Each against the schema at a place; `without` leaves out a keyword of the schema itself. */
  check(
    values: readonly SpecNode[],
    schema: SpecNode,
    without: 'enum' | 'const' | undefined = undefined,
  ): (Violation | undefined)[] {
    if (values.length === 0) return [];
    const data = values.map(({ value }) => value);
    this.#written ??= this.#createWritten();
    return this.#run(schema, this.#written, `${schema.key} ${without ?? ''}`, data);
  }

  /** Against the params (by name) or the result of a method of the model. */
  checkMethod(
    place: SpecNode,
    data: unknown,
    method: string,
    part: 'params' | 'result',
  ): Violation | undefined {
    this.#methods ??= this.#createMethods();
    return this.#run(place, this.#methods, `${part} ${method}`, [data])[0];
  }

  #run(
    place: SpecNode,
    set: SchemaSet,
    snippet: string,
    data: readonly unknown[],
  ): (Violation | undefined)[] {
    const violations = this.#input.limit.run(() => {
      try {
        const validate = set.find(snippet);
        return data.map((value) =>
          validate === undefined || validate(value) === true
            ? undefined
            : toViolation(validate.errors ?? []),
        );
      } catch (error) {
        // References that go in a circle without consuming anything exhaust the stack.
        if (error instanceof RangeError) return [];
        throw error;
      }
    });
    if (violations === undefined) this.#input.givenUp.push(place);
    return violations ?? [];
  }

  #createWritten(): SchemaSet {
    const { reader, root, schemas } = this.#input;
    const registry = new SchemaRegistry(reader, root, readPatterns(reader, root), () => {}, []);
    const snippets = new Map<string, Schema>();
    for (const { node, value } of schemas) {
      if (!valued.some((keyword) => Object.hasOwn(value, keyword))) continue;
      const schema = registry.convert(node);
      snippets.set(`${node.key} `, schema);
      if (typeof schema === 'boolean') continue;
      const { enum: _values, ...withoutEnum } = schema;
      const { const: _value, ...withoutConst } = schema;
      if (_values !== undefined) snippets.set(`${node.key} enum`, withoutEnum);
      if (_value !== undefined) snippets.set(`${node.key} const`, withoutConst);
    }
    return new SchemaSet(registry.namedSchemas(new Set()), snippets);
  }

  #createMethods(): SchemaSet {
    const { model } = this.#input;
    const named: readonly NamedSchema[] = model?.schemas ?? [];
    const snippets = new Map<string, Schema>();
    for (const { name, paramsSchema, result } of model?.methods ?? []) {
      snippets.set(`params ${name}`, paramsSchema);
      if (result) snippets.set(`result ${name}`, result.schema);
    }
    return new SchemaSet(named, snippets);
  }
}

/** What the date format of the conventions means in standard terms. */
function readPatterns(reader: SpecReader, root: SpecNode): Record<string, string> {
  const dates = reader.resolve(root.child('x-conventions').child('dates'));
  const format = dates?.child('format').text();
  const pattern = dates?.child('pattern').text();
  return format && pattern ? { [format]: pattern } : {};
}
