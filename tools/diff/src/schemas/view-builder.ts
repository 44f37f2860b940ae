import { isObject } from '../is-object.ts';
import { appendPointer } from '../pointer.ts';
import { ObjectFacts } from './object-facts.ts';
import { reduceUnion } from './reduce-union.ts';
import { readConstraints } from './read-constraints.ts';
import {
  isAnnotation,
  locateChild,
  toLocated,
  type Located,
  type SchemaPart,
} from './schema-part.ts';
import type { SchemaSource } from './schema-source.ts';
import type { Constraint, Said, SchemaView, Union } from './schema-view.ts';
import { ScalarFacts } from './scalar-facts.ts';

/** Merging as many parts into one says nothing that a reader could follow. */
const mostParts = 200;

/** Puts together what a schema says from all the places that say it. */
export class ViewBuilder {
  readonly #source: SchemaSource;
  readonly #located: Located;
  readonly #visited = new Set<string>();
  #isPartial = false;
  readonly #scalars = new ScalarFacts();
  readonly #object = new ObjectFacts();
  readonly #items: SchemaPart[] = [];
  readonly #rest: SchemaPart[] = [];
  #tuple: SchemaPart[][] | undefined;
  readonly #unions: Union[] = [];
  readonly #lost: Said<string>[] = [];
  readonly #constraints: Constraint[] = [];
  readonly #annotations = new Map<string, Said<unknown>>();

  constructor(source: SchemaSource, located: Located) {
    this.#source = source;
    this.#located = located;
  }

  build(): SchemaView {
    for (const part of this.#located) this.#visit(this.#source.follow(part));
    const tuple = this.#tuple?.map((parts) => toLocated([...parts, ...this.#items]) as Located);
    return {
      pointer: this.#source.follow(this.#located[0]).pointer,
      ...this.#scalars.finish(),
      ...this.#object.finish(),
      items: tuple ? undefined : toLocated(this.#items),
      tuple,
      rest: tuple && toLocated([...this.#rest, ...this.#items]),
      unions: this.#unions,
      lost: this.#lost,
      constraints: this.#constraints,
      annotations: this.#annotations,
      isPartial: this.#isPartial,
    };
  }

  #visit(part: SchemaPart): void {
    const lost = this.#source.findLost(part);
    if (lost !== undefined) this.#lost.push({ value: lost, pointer: part.pointer });
    const key = `${part.pointer}${part.orNull ? '?' : ''}`;
    if (part.schema === true || this.#visited.has(key)) return;
    if (this.#visited.size > mostParts) {
      this.#isPartial = true;
      return;
    }
    this.#visited.add(key);
    if (part.schema === false) {
      this.#scalars.restrictTypes(new Set(part.orNull ? ['null'] : []), part.pointer);
      return;
    }
    this.#readKeywords(part, part.schema);
    const target = this.#source.target(part);
    if (target) this.#visit(target);
    for (const branch of this.#source.branches(part, 'allOf')) {
      this.#visit({ ...branch, orNull: part.orNull });
    }
    for (const keyword of ['anyOf', 'oneOf'] as const) {
      if (Array.isArray(part.schema[keyword])) this.#readUnion(part, keyword);
    }
  }

  #readKeywords(part: SchemaPart, schema: Readonly<Record<string, unknown>>): void {
    for (const [keyword, value] of Object.entries(schema)) {
      const pointer = appendPointer(part.pointer, keyword);
      if (!isAnnotation(keyword)) this.#scalars.read(keyword, value, pointer, part);
      else if (!this.#annotations.has(keyword)) this.#annotations.set(keyword, { value, pointer });
    }
    this.#object.read(part, schema);
    this.#readItems(part, schema);
    this.#constraints.push(...readConstraints(part, schema));
  }

  #readItems(
    part: SchemaPart,
    { items, additionalItems }: Readonly<Record<string, unknown>>,
  ): void {
    if (Array.isArray(items)) {
      const tuple = (this.#tuple ??= []);
      for (const [index, item] of items.entries()) {
        (tuple[index] ??= []).push(locateChild(part, item as SchemaPart['schema'], 'items', index));
      }
      if (isSchema(additionalItems) && additionalItems !== true) {
        this.#rest.push(locateChild(part, additionalItems, 'additionalItems'));
      }
    } else if (isSchema(items)) {
      this.#items.push(locateChild(part, items, 'items'));
    }
  }

  #readUnion(part: SchemaPart, keyword: Union['keyword']): void {
    const reduced = reduceUnion(this.#source, part, keyword);
    if ('single' in reduced) this.#visit(reduced.single);
    else if ('types' in reduced) this.#scalars.restrictTypes(reduced.types, reduced.pointer);
    else if ('values' in reduced) this.#scalars.restrictValues(reduced.values, reduced.pointer);
    else this.#unions.push(reduced);
  }
}

function isSchema(value: unknown): value is SchemaPart['schema'] {
  return typeof value === 'boolean' || isObject(value);
}
