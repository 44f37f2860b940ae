export { accepts } from './accept.ts';
export { addMonths, isDateTime } from './date-time.ts';
export type { DataType } from './data-type.ts';
export type { Fault, FaultError, FaultErrors } from './fault.ts';
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
export { createParamsValidator, type ParamsRules } from './params-validator.ts';
export { isForeign } from './prototype.ts';
export type { SchemaCheck, SchemaError } from './schema-check.ts';
export type { StandardIssue, StandardResult, StandardSchema } from './standard-schema.ts';
export { suggest } from './suggest.ts';
export { internalError, invalidParams, type IssueContext } from './to-issue.ts';
export { createValidator, type Validator } from './validator.ts';
