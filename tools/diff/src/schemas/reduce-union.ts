import { appendPointer } from '../pointer.ts';
import { isAnnotation, listAssertions, type SchemaPart } from './schema-part.ts';
import type { SchemaSource } from './schema-source.ts';
import type { Union } from './schema-view.ts';
import { readTypes, type ValueType } from './value-type.ts';

export type ReducedUnion =
  | { readonly single: SchemaPart }
  | { readonly types: ReadonlySet<ValueType>; readonly pointer: string }
  | { readonly values: readonly unknown[]; readonly pointer: string }
  | Union;

/**
 * A choice in its plainest form: a choice of one or null is that one or null, a choice of types is a
 * list of types, a choice of constants is an enum.
 */
export function reduceUnion(
  source: SchemaSource,
  part: SchemaPart,
  keyword: Union['keyword'],
): ReducedUnion {
  const pointer = appendPointer(part.pointer, keyword);
  const all = listBranches(source, part, keyword, new Set());
  const branches = all.filter((branch) => !isNull(source, branch));
  const orNull = part.orNull || branches.length < all.length;
  const [first] = branches;
  if (first === undefined) return { types: new Set(['null']), pointer };
  if (branches.length === 1) return { single: { ...first, orNull } };
  const types = collect(source, branches, readOnlyTypes);
  if (types) return { types: new Set(orNull ? [...types, 'null'] : types), pointer };
  const values = collect(source, branches, readOnlyValues);
  if (values) return { values: orNull ? [...values, null] : values, pointer };
  return { keyword, branches: branches.map((branch) => [branch]), orNull, pointer };
}

/** Branches, with those of nested choices of the same kind in place of them. */
function listBranches(
  source: SchemaSource,
  part: SchemaPart,
  keyword: Union['keyword'],
  above: ReadonlySet<string>,
): SchemaPart[] {
  return source.branches(part, keyword).flatMap((branch) => {
    const end = source.followAssertions(branch);
    const nested =
      typeof end.schema === 'object' &&
      listAssertions(end.schema).every((each) => each === keyword) &&
      Array.isArray(end.schema[keyword]);
    if (!nested || above.has(end.pointer)) return [branch];
    return listBranches(source, end, keyword, new Set([...above, end.pointer]));
  });
}

function collect<T>(
  source: SchemaSource,
  branches: readonly SchemaPart[],
  read: (part: SchemaPart) => readonly T[] | undefined,
): T[] | undefined {
  const lists = branches.map((branch) => read(source.followAssertions(branch)));
  return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? []);
}

function isNull(source: SchemaSource, branch: SchemaPart): boolean {
  const end = source.followAssertions(branch);
  const values = readOnlyValues(end);
  const types = values ? undefined : readOnlyTypes(end);
  return (
    (values?.every((value) => value === null) ?? types?.every((type) => type === 'null')) === true
  );
}

/** The types of a schema that says nothing else. */
function readOnlyTypes({ schema }: SchemaPart): ValueType[] | undefined {
  if (typeof schema !== 'object') return undefined;
  const assertions = listAssertions(schema);
  return assertions.length === 1 && assertions[0] === 'type'
    ? [...readTypes(schema.type)]
    : undefined;
}

/** The values of a schema that is nothing but a closed list. */
function readOnlyValues({ schema }: SchemaPart): readonly unknown[] | undefined {
  if (typeof schema !== 'object') return undefined;
  const keywords = Object.keys(schema).filter((keyword) => !isAnnotation(keyword));
  if (keywords.some((keyword) => !/^(type|const|enum)$/.test(keyword))) return undefined;
  if ('const' in schema) return [schema.const];
  return schema.enum;
}
