import type { FieldFacts, MethodFacts } from '../api-facts.ts';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

/**
 * Facts of the fields that were asked for, or of the default ones: the columns of the file. `--params`
 * may name some that the service knows and this command does not; a file of those alone has no column.
 */
export function chooseFields(
  { name: method, list }: MethodFacts,
  names: readonly string[] | undefined,
): readonly FieldFacts[] {
  const known = list?.fields ?? [];
  if (names === undefined) return known.filter((field) => field.default);
  const chosen = names.flatMap((name) => known.find((field) => field.name === name) ?? []);
  if (chosen.length > 0) return chosen;
  throw new Failure(
    exitCodes.usage,
    `--params: this command knows none of the fields ${JSON.stringify(names)} of ${method}`,
    `callgear-data docs ${method} lists them.`,
  );
}
