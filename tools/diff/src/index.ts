export type { Change, Place } from './change.ts';
export { diffModels } from './diff-models.ts';
export { describeJson } from './report/describe-json.ts';
export { describeMarkdown } from './report/describe-markdown.ts';
export { describeSarif } from './report/describe-sarif.ts';
export { describeText, noPaint, type Paint } from './report/describe-text.ts';
export {
  createReport,
  findBump,
  type DiffedDocument,
  type DiffInput,
  type DiffReport,
} from './report/diff-report.ts';
export { ruleKinds, type Rule, type RuleKind } from './rule.ts';
export { rules, type RuleId } from './rules.ts';
export { bumps, isAtLeast, severities, type Bump, type Severity } from './severity.ts';
