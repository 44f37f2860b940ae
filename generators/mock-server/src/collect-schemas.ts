import type { NamedSchema, Schema } from '@openrpc-kit/model';

const prefix = '#/components/schemas/';

/** The named schemas that the given ones lead to, in the order of the document. */
export function collectSchemas(
  roots: readonly (Schema | undefined)[],
  named: readonly NamedSchema[],
): Readonly<Record<string, Schema>> {
  const byName = new Map(named.map(({ name, schema }) => [name, schema]));
  const reached = new Set<string>();
  const open: unknown[] = [...roots];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const reference = Object.hasOwn(value, '$ref') ? (value as { $ref: unknown }).$ref : undefined;
    if (typeof reference === 'string' && reference.startsWith(prefix)) {
      const name = reference.slice(prefix.length);
      if (!reached.has(name)) {
        reached.add(name);
        open.push(byName.get(name));
      }
    }
    open.push(...Object.values(value));
  }
  return Object.fromEntries(
    named.filter(({ name }) => reached.has(name)).map(({ name, schema }) => [name, schema]),
  );
}
