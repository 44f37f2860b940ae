import type { FieldFacts, MethodFacts } from '../api-facts.ts';

/** Facts of the fields that were asked for, or of the default ones: the columns of the file. */
export function chooseFields(
  { list }: MethodFacts,
  names: readonly string[] | undefined,
): readonly FieldFacts[] {
  const known = list?.fields ?? [];
  if (names === undefined) return known.filter((field) => field.default);
  return names.flatMap((name) => known.find((field) => field.name === name) ?? []);
}
