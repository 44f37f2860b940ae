export { accepts } from './accept.ts';
export { addError } from './add-error.ts';
export { addErrors } from './add-errors.ts';
export { addMonths, isDateTime } from './date-time.ts';
export {
  createValidators,
  type ChosenValidators,
  type ResultJudge,
  type ValidationChoice,
  type Validators,
} from './choose-validators.ts';
export { countCharacters } from './count-characters.ts';
export type { DataType } from './data-type.ts';
export type { Drift } from './drift.ts';
export type { Fault, FaultError, FaultErrors } from './fault.ts';
export { isEqual } from './is-equal.ts';
export type { Issue, Issues, ValidationResult } from './issue.ts';
export type {
  FieldRules,
  FilterRules,
  ListParams,
  ListRules,
  Operand,
  PeriodRules,
  SortRules,
} from './list-rules.ts';
export { createFilterValidator, createSortValidator } from './list-validator.ts';
export { createParamsValidator, type ParamsRules } from './params-validator.ts';
export { isForeign } from './prototype.ts';
export {
  createReplyValidator,
  type ReplyOptions,
  type ReplyResult,
  type ReplyRules,
  type ReplyValidator,
} from './reply-validator.ts';
export type { SchemaCheck, SchemaError } from './schema-check.ts';
export type { ListShape, ObjectShape, Shape } from './shape.ts';
export type { StandardIssue, StandardResult, StandardSchema } from './standard-schema.ts';
export { suggest } from './suggest.ts';
export { createValidator, type Validator } from './validator.ts';
