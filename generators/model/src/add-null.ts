import { isAnnotation } from './annotations.ts';

const nullType = { type: 'null' };
/** What else rules out null, and cannot be widened in place. */
const narrowing = ['$ref', 'allOf', 'const', 'not', 'if'];

/** `nullable: true`, as found in the wild, says the same as a type `null`: the schema that lets null through, too. */
export function addNull(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (narrowing.some((keyword) => Object.hasOwn(schema, keyword))) return wrap(schema);
  const { type, enum: values } = schema;
  const types = typeof type === 'string' ? [type] : type;
  return {
    ...schema,
    ...(Array.isArray(types) && { type: withItem(types, 'null') }),
    ...(Array.isArray(values) && { enum: withItem(values, null) }),
    ...widen('anyOf', schema['anyOf']),
    ...widen('oneOf', schema['oneOf']),
  };
}

function withItem(items: readonly unknown[], item: unknown): readonly unknown[] {
  return items.includes(item) ? items : [...items, item];
}

/** Another branch, unless one of them is for null. */
function widen(keyword: string, branches: unknown): object {
  if (!Array.isArray(branches)) return {};
  const hasNull = branches.some((branch: unknown) =>
    [(branch as { type?: unknown } | null)?.type].flat().includes('null'),
  );
  return { [keyword]: hasNull ? branches : [...(branches as readonly unknown[]), nullType] };
}

/** What describes the whole stays outside. */
function wrap(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const members = Object.entries(schema);
  const outside = members.filter(([keyword]) => isAnnotation(keyword));
  const inside = members.filter(([keyword]) => !isAnnotation(keyword));
  return { ...Object.fromEntries(outside), anyOf: [Object.fromEntries(inside), nullType] };
}
