import type { Rule } from './rule.ts';
import { annotationRules } from './rules/annotation-rules.ts';
import { boundRules } from './rules/bound-rules.ts';
import { conventionRules } from './rules/convention-rules.ts';
import { errorRules } from './rules/error-rules.ts';
import { listRules } from './rules/list-rules.ts';
import { methodRules } from './rules/method-rules.ts';
import { paramRules } from './rules/param-rules.ts';
import { serverRules } from './rules/server-rules.ts';
import { subscriptionRules } from './rules/subscription-rules.ts';
import { structureRules } from './rules/structure-rules.ts';
import { typeRules } from './rules/type-rules.ts';

/** kebab-case; one that begins with `param-` or `result-` says on which side of a call it stands. */
export type RuleId =
  | keyof typeof serverRules
  | keyof typeof methodRules
  | keyof typeof paramRules
  | keyof typeof typeRules
  | keyof typeof boundRules
  | keyof typeof structureRules
  | keyof typeof annotationRules
  | keyof typeof errorRules
  | keyof typeof subscriptionRules
  | keyof typeof listRules
  | keyof typeof conventionRules;

/** Every kind of change that a comparison can find, in the order of the docs. */
export const rules: Readonly<Record<RuleId, Rule>> = {
  ...serverRules,
  ...methodRules,
  ...paramRules,
  ...typeRules,
  ...boundRules,
  ...structureRules,
  ...annotationRules,
  ...errorRules,
  ...subscriptionRules,
  ...listRules,
  ...conventionRules,
};
