import { isPlainObject } from './data-type.ts';
import { ownMember } from './own-member.ts';
import { joinPointer } from './pointer.ts';
import type { ObjectShape, Shape } from './shape.ts';

/** A field in which replies differ from the document; told once, however many rows have it. */
export interface Drift {
  /** `unknown`: it is not documented. `missing`: it should be there. */
  readonly kind: 'unknown' | 'missing';
  /** Dotted, without the places in lists: `data.hold_duration`. */
  readonly field: string;
  /** JSON pointer to where it was seen, or missed, first. */
  readonly pointer: string;
  /** How many objects have, or miss, it. */
  readonly count: number;
}

/**
 * Compares the members of a reply with the documented ones.
 *
 * Rows of a page have the same keys in the same order, so a row is compared with the keys of the one
 * before it, and looked at closely only when they differ.
 *
 * @param fields what the call asked for, if it did
 */
export function findDrift(
  reply: unknown,
  shape: Shape,
  fields: readonly string[] | undefined,
): readonly Drift[] {
  const search = new DriftSearch(fields);
  search.visit(reply, shape);
  return [...search.found.values()];
}

interface Found extends Drift {
  count: number;
}

interface Place {
  readonly value: unknown;
  readonly shape: Shape;
  readonly pointer: string;
  /** The place without list indexes. */
  readonly field: string;
}

class DriftSearch {
  readonly found = new Map<string, Found>();
  readonly #fields: readonly string[] | undefined;
  readonly #open: Place[] = [];

  constructor(fields: readonly string[] | undefined) {
    this.#fields = fields;
  }

  visit(value: unknown, shape: Shape): void {
    this.#open.push({ value, shape, pointer: '', field: '' });
    const seen = new Set<unknown>();
    // First in, first out: what is told as the first place is the first one.
    for (let next = 0; next < this.#open.length; next++) {
      this.#visitPlace(this.#open[next]!, seen);
    }
  }

  #visitPlace(place: Place, seen: Set<unknown>): void {
    const { value } = place;
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const shape = resolve(place.shape);
    if ('items' in shape) this.#visitList(value, resolve(shape.items), place);
    else if (!Array.isArray(value)) this.#visitObjects([value], shape, place, place.pointer);
  }

  #visitList(list: object, shape: Exclude<Shape, () => Shape>, place: Place): void {
    if (!Array.isArray(list)) return;
    if (!('items' in shape)) return this.#visitObjects(list, shape, place, undefined);
    for (const [index, value] of list.entries()) {
      this.#open.push({ ...place, value, shape, pointer: `${place.pointer}/${index}` });
    }
  }

  /** @param pointer of the only object; undefined for the items of a list */
  #visitObjects(
    objects: readonly unknown[],
    shape: ObjectShape,
    place: Place,
    pointer: string | undefined,
  ): void {
    const nested = Object.entries(shape.members).filter(([, member]) => member !== null);
    // Rows of the default fields, nothing nested, are told right by a count and one look.
    const isComplete = nested.length > 0 || this.#fields ? undefined : shape.isComplete;
    const complete = shape.required.length;
    let keys: readonly string[] | undefined;
    let drift: readonly Found[] = [];
    for (let index = 0; index < objects.length; index++) {
      const object = objects[index];
      if (isComplete && countKeys(object) === complete && isComplete(object as never)) continue;
      if (keys !== undefined && hasKeys(object, keys)) {
        if (drift.length > 0) for (const each of drift) each.count++;
        if (nested.length === 0) continue;
      } else if (!isPlainObject(object)) {
        continue;
      } else {
        keys = Object.keys(object);
        drift = this.#compare(
          object,
          keys,
          shape,
          pointer ?? `${place.pointer}/${index}`,
          place.field,
        );
      }
      this.#openMembers(
        object as object,
        nested,
        pointer ?? `${place.pointer}/${index}`,
        place.field,
      );
    }
  }

  #openMembers(
    object: object,
    nested: readonly [string, Shape | null][],
    pointer: string,
    field: string,
  ): void {
    for (const [name, shape] of nested) {
      this.#open.push({
        value: ownMember(object, name),
        shape: shape!,
        pointer: joinPointer(pointer, name),
        field: joinField(field, name),
      });
    }
  }

  #compare(
    object: object,
    keys: readonly string[],
    shape: ObjectShape,
    pointer: string,
    field: string,
  ): Found[] {
    const expected = (shape.row && this.#fields) || shape.required;
    const missing = expected.filter((name) => !Object.hasOwn(object, name));
    const unknown = shape.open ? [] : keys.filter((key) => !Object.hasOwn(shape.members, key));
    return [
      ...unknown.map((name) => this.#count('unknown', name, pointer, field)),
      ...missing.map((name) => this.#count('missing', name, pointer, field)),
    ];
  }

  #count(kind: Drift['kind'], name: string, pointer: string, parent: string): Found {
    const field = joinField(parent, name);
    const key = `${kind} ${field}`;
    const found = this.found.get(key) ?? {
      kind,
      field,
      pointer: joinPointer(pointer, name),
      count: 0,
    };
    found.count++;
    this.found.set(key, found);
    return found;
  }
}

/** How many keys an object has; inherited ones count, so that such an object is looked at closely. */
function countKeys(object: unknown): number {
  let count = 0;
  if (typeof object === 'object' && object !== null) for (const _ in object) count++;
  return count;
}

/** Whether the object has exactly these keys, in this order. Inherited ones make it differ. */
function hasKeys(object: unknown, keys: readonly string[]): boolean {
  if (typeof object !== 'object' || object === null) return false;
  let index = 0;
  for (const key in object) {
    if (key !== keys[index++]) return false;
  }
  return index === keys.length;
}

function resolve(shape: Shape): Exclude<Shape, () => Shape> {
  let resolved = shape;
  while (typeof resolved === 'function') resolved = resolved();
  return resolved;
}

function joinField(parent: string, name: string): string {
  return parent === '' ? name : `${parent}.${name}`;
}
