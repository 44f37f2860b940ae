import type { ApiModel, Schema, SchemaObject } from '@openrpc-kit/model';
import * as fc from 'fast-check';

export type Values = fc.Arbitrary<unknown>;

/** What values are like that no other schema describes. */
export interface Leaves {
  readonly integer: (schema: SchemaObject) => Values;
  readonly number: (schema: SchemaObject) => Values;
  readonly string: (schema: SchemaObject) => Values;
  /** Names of members that a schema has not named. */
  readonly name: fc.Arbitrary<string>;
  /** Most items of a list whose schema does not say. */
  readonly items: number;
}

/** References within references after which a schema is not entered again, where there is a choice. */
const deepest = 3;

/** Values that a schema of the model allows, as far as it says so by the keywords that are read here. */
export function valuesOf(schema: Schema, model: ApiModel, leaves: Leaves = exact): Values {
  return new Maker(model, leaves).make(schema, []);
}

/** Follows a schema; `within`: the names of the schemas that it stands in. */
class Maker {
  readonly #model: ApiModel;
  readonly #leaves: Leaves;

  constructor(model: ApiModel, leaves: Leaves) {
    this.#model = model;
    this.#leaves = leaves;
  }

  make(schema: Schema, within: readonly string[]): Values {
    if (schema === false) throw new Error('no value passes false');
    if (schema === true) return anything;
    const { $ref, enum: list, const: constant } = schema as SchemaObject & { const?: unknown };
    if ($ref !== undefined) return this.#follow($ref, within);
    if (constant !== undefined) return fc.constant(constant);
    if (list) return fc.constantFrom(...list);
    const branches = schema.anyOf ?? schema.oneOf;
    if (branches) return this.#choose(branches, within);
    const named = [schema.type ?? (schema.properties ? 'object' : [])].flat();
    const parts = (schema.allOf ?? []).map((part) => this.make(part, within));
    if (named.length > 0) {
      parts.push(fc.oneof(...named.map((type) => this.#makeType(String(type), schema, within))));
    }
    return parts.length === 0 ? anything : fc.tuple(...parts).map(merge);
  }

  #follow($ref: string, within: readonly string[]): Values {
    const name = nameOf($ref);
    const named = this.#model.schemas.find((schema) => schema.name === name);
    if (!named) throw new Error(`no schema ${name}`);
    return within.length > deepest * 2 ? anything : this.make(named.schema, [...within, name]);
  }

  #choose(branches: readonly Schema[], within: readonly string[]): Values {
    const onwards = branches.filter(
      (part) => typeof part !== 'object' || !within.includes(nameOf(part.$ref ?? '')),
    );
    const open = within.length > deepest && onwards.length > 0 ? onwards : branches;
    return fc.oneof(...open.map((part) => this.make(part, within)));
  }

  #makeType(type: string, schema: SchemaObject, within: readonly string[]): Values {
    switch (type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
        return this.#leaves.integer(schema);
      case 'number':
        return this.#leaves.number(schema);
      case 'string':
        return this.#leaves.string(schema);
      case 'array':
        return this.#makeList(schema, within);
      default:
        return this.#makeObject(schema, within);
    }
  }

  #makeList(schema: SchemaObject, within: readonly string[]): Values {
    const { items, minItems, maxItems } = schema as {
      items?: Schema | readonly Schema[];
      minItems?: number;
      maxItems?: number;
    };
    const item = ([items].flat() as readonly (Schema | undefined)[])[0] ?? true;
    const maxLength = maxItems ?? Math.max(this.#leaves.items, minItems ?? 0);
    return fc.array(this.make(item, within), { minLength: minItems ?? 0, maxLength });
  }

  #makeObject(schema: SchemaObject, within: readonly string[]): Values {
    const { properties = {}, required = [], additionalProperties: more } = schema;
    if (schema['maxProperties'] === 0) return fc.constant({});
    const members = Object.entries(properties).map(
      ([name, part]) => [name, this.make(part, within)] as const,
    );
    const record = fc.record(Object.fromEntries(members), {
      requiredKeys: required.filter((name) => Object.hasOwn(properties, name)),
    });
    if (typeof more !== 'object') return record;
    const others = fc.dictionary(this.#leaves.name, this.make(more, within), { maxKeys: 2 });
    return fc.tuple(others, record).map(merge);
  }
}

function nameOf($ref: string): string {
  return $ref.slice('#/components/schemas/'.length);
}

/** Members of all objects in one; of other values, the last. */
function merge(values: readonly unknown[]): unknown {
  const isObject = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return values.every(isObject) ? Object.assign({}, ...values) : values.at(-1);
}

const anything: Values = fc.jsonValue({ maxDepth: 1 });

const dates = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19).replace('T', ' '));

/** Values within the bounds that lists of an API have. */
const exact: Leaves = {
  integer: (schema) => {
    const { minimum = -1e9, maximum = 1e9 } = schema as { minimum?: number; maximum?: number };
    return fc.integer({ min: minimum, max: maximum });
  },
  number: () => fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  string: ({ format }) => (format === 'iso8601' ? dates : fc.string({ unit: 'grapheme' })),
  name: fc.string(),
  items: 4,
};
