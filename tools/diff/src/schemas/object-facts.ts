import type { Schema } from '@openrpc-kit/model';
import { isObject } from '../is-object.ts';
import { appendPointer } from '../pointer.ts';
import { locateChild, toLocated, type Located, type SchemaPart } from './schema-part.ts';
import type { SchemaView } from './schema-view.ts';

type Keywords = Readonly<Record<string, unknown>>;

/** What one schema says about properties that it does not name. */
interface Closing {
  readonly known: ReadonlySet<string>;
  readonly part: SchemaPart;
  readonly hasPatterns: boolean;
}

/** What schemas say together about the members of an object. */
export class ObjectFacts {
  readonly #properties = new Map<string, SchemaPart[]>();
  readonly #required = new Map<string, string>();
  readonly #patternProperties = new Map<string, SchemaPart[]>();
  readonly #names: SchemaPart[] = [];
  readonly #closings: Closing[] = [];

  read(part: SchemaPart, schema: Keywords): void {
    const { properties, patternProperties, propertyNames, additionalProperties, required } = schema;
    const known = isObject(properties) ? properties : {};
    const patterns = isObject(patternProperties) ? patternProperties : {};
    gather(this.#properties, part, 'properties', known);
    gather(this.#patternProperties, part, 'patternProperties', patterns);
    if (isRestriction(propertyNames)) {
      this.#names.push(locateChild(part, propertyNames, 'propertyNames'));
    }
    if (isRestriction(additionalProperties)) {
      this.#closings.push({
        known: new Set(Object.keys(known)),
        part: locateChild(part, additionalProperties, 'additionalProperties'),
        hasPatterns: Object.keys(patterns).length > 0,
      });
    }
    for (const name of Array.isArray(required) ? (required as unknown[]) : []) {
      if (typeof name === 'string' && !this.#required.has(name)) {
        this.#required.set(name, appendPointer(part.pointer, 'required'));
      }
    }
  }

  finish(): Pick<
    SchemaView,
    'properties' | 'required' | 'patternProperties' | 'names' | 'additional'
  > {
    for (const { known, part, hasPatterns } of this.#closings) {
      if (hasPatterns) continue;
      for (const [name, parts] of this.#properties) if (!known.has(name)) parts.push(part);
    }
    return {
      properties: toLocatedMap(this.#properties),
      required: this.#required,
      patternProperties: toLocatedMap(this.#patternProperties),
      names: toLocated(this.#names),
      additional: toLocated(this.#closings.map(({ part }) => part)),
    };
  }
}

function gather(
  map: Map<string, SchemaPart[]>,
  part: SchemaPart,
  keyword: string,
  members: Keywords,
): void {
  for (const [name, schema] of Object.entries(members)) {
    const parts = map.get(name) ?? [];
    parts.push(locateChild(part, schema as Schema, keyword, name));
    map.set(name, parts);
  }
}

function isRestriction(value: unknown): value is Schema {
  return value === false || isObject(value);
}

function toLocatedMap(map: ReadonlyMap<string, readonly SchemaPart[]>): Map<string, Located> {
  return new Map([...map].map(([name, parts]) => [name, toLocated(parts) as Located]));
}
