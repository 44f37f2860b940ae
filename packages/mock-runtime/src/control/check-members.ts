import type { JsonObject } from '../json.ts';
import { nameKnown } from '../members/known-names.ts';
import { listProblems, type MemberRules } from '../members/member-rule.ts';
import type { Engine } from '../rpc/engine.ts';

/** @throws {TypeError} naming the members that are wrong */
export function checkMembers({ description }: Engine, body: JsonObject, rules: MemberRules): void {
  const problems = listProblems(body, rules, nameKnown(description), '');
  if (problems.length > 0) throw new TypeError(problems.join(' '));
}
