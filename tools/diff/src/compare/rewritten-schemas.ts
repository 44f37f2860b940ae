import type { Located } from '../schemas/schema-part.ts';
import type { SchemaSource } from '../schemas/schema-source.ts';
import { toStableJson } from '../stable-json.ts';
import type { SchemaPair } from './schema-comparer.ts';

/** Schemas whose text, or that of anything they refer to, differs between two documents. */
export class RewrittenSchemas {
  readonly #references = new Set<string>();

  constructor(before: SchemaSource, after: SchemaSource) {
    const old = listTexts(before);
    const now = listTexts(after);
    for (const reference of new Set([...old.keys(), ...now.keys()])) {
      if (old.get(reference) !== now.get(reference)) this.#references.add(reference);
    }
    const users = new Map<string, string[]>();
    for (const [user, text] of [...old, ...now]) {
      for (const reference of listReferences(text)) {
        const others = users.get(reference);
        if (others) others.push(user);
        else users.set(reference, [user]);
      }
    }
    // Those that are added meanwhile are gone through as well.
    for (const reference of this.#references) {
      for (const user of users.get(reference) ?? []) this.#references.add(user);
    }
  }

  has({ before, after }: SchemaPair): boolean {
    const text = toText(before);
    if (text !== toText(after)) return true;
    return listReferences(text).some((reference) => this.#references.has(reference));
  }
}

function listTexts({ named }: SchemaSource): Map<string, string> {
  return new Map([...named].map(([reference, { schema }]) => [reference, toStableJson(schema)]));
}

function toText(located: Located): string {
  return toStableJson(located.map(({ schema, orNull }) => [schema, orNull]));
}

/** References as they stand in JSON; a text that only looks like one does no harm. */
function listReferences(text: string): string[] {
  return [...text.matchAll(/"\$ref":("(?:[^"\\]|\\.)*")/g)].map(
    ([, reference = '""']) => JSON.parse(reference) as string,
  );
}
