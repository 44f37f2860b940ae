import type { ApiModel, NamedSchema, SchemaObject } from '@openrpc-kit/model';
import { appendPointer } from '../pointer.ts';
import { listAssertions, locateChild, type Located, type SchemaPart } from './schema-part.ts';
import type { SchemaView } from './schema-view.ts';
import { ViewBuilder } from './view-builder.ts';

/** As `loadModel` gives it. */
export type FindLost = (pointer: string) => string | undefined;

/** Schemas of one model, with their references followed. */
export class SchemaSource {
  readonly #named: ReadonlyMap<string, NamedSchema>;
  readonly #findLost: FindLost;
  readonly #views = new Map<string, SchemaView>();

  /** @param findLost text of the reference that leads nowhere, by the pointer of a schema in its place */
  constructor(model: ApiModel, findLost: FindLost = () => undefined) {
    this.#findLost = findLost;
    this.#named = new Map(
      model.schemas.map((named) => [appendPointer('#/components/schemas', named.name), named]),
    );
  }

  /** Schemas that references lead to, by the text of the reference. */
  get named(): ReadonlyMap<string, NamedSchema> {
    return this.#named;
  }

  /** What a schema says, whatever it is made of. */
  view(located: Located): SchemaView {
    const key = this.identify(located);
    const known = this.#views.get(key);
    if (known) return known;
    const view = new ViewBuilder(this, located).build();
    this.#views.set(key, view);
    return view;
  }

  /** Equal for two places of the document that hold, or refer to, one schema. */
  identify(located: Located): string {
    const keys = located.map((part) => {
      const { schema, pointer, orNull } = this.follow(part);
      return `${pointer}${schema === true ? '!' : ''}${orNull ? '?' : ''}`;
    });
    return [...new Set(keys)].toSorted().join('&');
  }

  /** Whether what a schema says may stand elsewhere: only such schemas can lead back to themselves. */
  isReference(located: Located): boolean {
    const [{ schema }] = located;
    return (
      located.length > 1 ||
      (typeof schema === 'object' &&
        ['$ref', 'allOf', 'anyOf', 'oneOf'].some((keyword) => keyword in schema))
    );
  }

  /** The end of a chain of references that stand alone. */
  follow(part: SchemaPart): SchemaPart {
    let current = part;
    const seen = new Set<string>();
    while (!seen.has(current.pointer) && standsAlone(current.schema)) {
      seen.add(current.pointer);
      const target = this.target(current);
      if (target === undefined) break;
      current = target;
    }
    return current;
  }

  /** As `follow`; text beside a reference does not hold it up. */
  followAssertions(part: SchemaPart): SchemaPart {
    let current = part;
    const seen = new Set<string>();
    while (!seen.has(current.pointer) && typeof current.schema === 'object') {
      seen.add(current.pointer);
      if (listAssertions(current.schema).some((keyword) => keyword !== '$ref')) break;
      const target = this.target(current);
      if (target === undefined) break;
      current = target;
    }
    return current;
  }

  /** What the `$ref` of a schema points at. */
  target(part: SchemaPart): SchemaPart | undefined {
    const reference = typeof part.schema === 'object' ? part.schema.$ref : undefined;
    const named = reference === undefined ? undefined : this.#named.get(reference);
    return named && { schema: named.schema, pointer: reference as string, orNull: part.orNull };
  }

  /** The reference that leads nowhere, in whose place a schema lets anything through. */
  findLost({ schema, pointer }: SchemaPart): string | undefined {
    return schema === true ? this.#findLost(pointer) : undefined;
  }

  /** Whether no value at all satisfies a schema. */
  isNever(located: Located): boolean {
    return this.view(located).types?.value.size === 0;
  }

  /** Set for schemas that the model made of the facts of a list. */
  derivedKind(located: Located): NamedSchema['kind'] | undefined {
    const { schema, pointer } = located[0];
    const reference = typeof schema === 'object' ? (schema.$ref ?? pointer) : pointer;
    const kind = located.length === 1 ? this.#named.get(reference)?.kind : undefined;
    return kind === 'filter' || kind === 'sort' || kind === 'fields' ? kind : undefined;
  }

  /** Name of the component that a schema refers to. */
  nameOf(part: SchemaPart): string | undefined {
    const reference = typeof part.schema === 'object' ? part.schema.$ref : undefined;
    return reference === undefined ? undefined : this.#named.get(reference)?.name;
  }

  branches(part: SchemaPart, keyword: 'anyOf' | 'oneOf' | 'allOf'): SchemaPart[] {
    const list = (part.schema as SchemaObject)[keyword] ?? [];
    return list.map((schema, index) => locateChild(part, schema, keyword, index));
  }
}

function standsAlone(schema: SchemaPart['schema']): boolean {
  return typeof schema === 'object' && '$ref' in schema && Object.keys(schema).length === 1;
}
