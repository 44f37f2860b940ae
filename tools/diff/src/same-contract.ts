import type { SchemaComparer } from './compare/schema-comparer.ts';
import { locateParam, locateResult, type LocatedMethod } from './located-method.ts';

/** Whether a call of one method is, but for the name, a call of the other. */
export function haveSameContract(
  comparer: SchemaComparer,
  before: LocatedMethod,
  after: LocatedMethod,
): boolean {
  const old = before.method.params;
  const now = after.method.params;
  if (old.length !== now.length || before.method.paramStructure !== after.method.paramStructure) {
    return false;
  }
  const namesAgree = old.every(
    ({ name, required }, index) => name === now[index]?.name && required === now[index].required,
  );
  if (!namesAgree) return false;
  const pairs = old.map((_, index) => ({
    before: locateParam(before, index),
    after: locateParam(after, index),
  }));
  const results = [locateResult(before), locateResult(after)] as const;
  if ((results[0] === undefined) !== (results[1] === undefined)) return false;
  if (results[0] && results[1]) pairs.push({ before: results[0], after: results[1] });
  return pairs.every((pair) => comparer.judge(pair) === 'same');
}
