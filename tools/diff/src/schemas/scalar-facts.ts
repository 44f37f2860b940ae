import { toStableJson } from '../stable-json.ts';
import type { SchemaPart } from './schema-part.ts';
import {
  boundNames,
  type Bound,
  type BoundName,
  type Said,
  type SchemaView,
} from './schema-view.ts';
import { readTypes, typeOfValue, type ValueType } from './value-type.ts';

/** What schemas say together about types, values, bounds and forms: the strictest of each. */
export class ScalarFacts {
  #types: Said<ReadonlySet<ValueType>> | undefined;
  #values: Said<readonly unknown[]> | undefined;
  readonly #bounds = new Map<BoundName, Bound>();
  readonly #patterns: Said<string>[] = [];
  readonly #formats: Said<string>[] = [];

  read(keyword: string, value: unknown, pointer: string, part: SchemaPart): void {
    const bound = boundNames.find((name) => name === keyword);
    if (bound) this.#restrictBound(bound, value, pointer, hasOldExclusive(part.schema, bound));
    else if (keyword === 'exclusiveMinimum') this.#restrictBound('minimum', value, pointer, true);
    else if (keyword === 'exclusiveMaximum') this.#restrictBound('maximum', value, pointer, true);
    else if (keyword === 'type') {
      this.restrictTypes(
        new Set([...readTypes(value), ...(part.orNull ? (['null'] as const) : [])]),
        pointer,
      );
    } else if (keyword === 'const' || keyword === 'enum') {
      const values: unknown[] = keyword === 'const' ? [value] : Array.isArray(value) ? value : [];
      this.restrictValues(part.orNull ? [...values, null] : values, pointer);
    } else if (typeof value === 'string' && (keyword === 'pattern' || keyword === 'format')) {
      const texts = keyword === 'pattern' ? this.#patterns : this.#formats;
      if (!texts.some((said) => said.value === value)) texts.push({ value, pointer });
    }
  }

  restrictTypes(types: ReadonlySet<ValueType>, pointer: string): void {
    const known = this.#types?.value;
    const value = known ? new Set([...known].filter((type) => types.has(type))) : types;
    this.#types = { value, pointer: this.#types?.pointer ?? pointer };
  }

  restrictValues(values: readonly unknown[], pointer: string): void {
    const known = this.#values && new Set(this.#values.value.map(toStableJson));
    const distinct = new Map(values.map((each) => [toStableJson(each), each]));
    const value = [...distinct].flatMap(([key, each]) => (!known || known.has(key) ? [each] : []));
    this.#values = { value, pointer: this.#values?.pointer ?? pointer };
  }

  #restrictBound(name: BoundName, value: unknown, pointer: string, exclusive: boolean): void {
    if (typeof value !== 'number' || (value === 0 && /^min[LIP]/.test(name))) return;
    const bound = { value, pointer, exclusive };
    const known = this.#bounds.get(name);
    if (!known || isStricter(name, bound, known)) this.#bounds.set(name, bound);
  }

  finish(): Pick<SchemaView, 'types' | 'values' | 'bounds' | 'patterns' | 'formats'> {
    const types = this.#types;
    const values = this.#values && {
      ...this.#values,
      value: this.#values.value.filter((value) => !types || types.value.has(typeOfValue(value))),
    };
    return {
      types: values
        ? { value: new Set(values.value.map(typeOfValue)), pointer: (types ?? values).pointer }
        : types,
      values,
      bounds: this.#bounds,
      patterns: this.#patterns,
      formats: this.#formats,
    };
  }
}

/** Whether a bound lets fewer values through than another of its name. */
export function isStricter(name: BoundName, a: Bound | undefined, b: Bound | undefined): boolean {
  if (!a) return false;
  if (!b) return true;
  if (a.value === b.value) return a.exclusive && !b.exclusive;
  return name.startsWith('min') ? a.value > b.value : a.value < b.value;
}

/** Before draft-06 a flag beside the bound said that it is exclusive. */
function hasOldExclusive(schema: SchemaPart['schema'], name: BoundName): boolean {
  const flag = name === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  return (
    (name === 'minimum' || name === 'maximum') &&
    typeof schema === 'object' &&
    schema[flag] === true
  );
}
