import { isDateTime } from './date-time.ts';
import { describeDate } from './describe-schema.ts';
import { describeValue } from './describe-value.ts';
import type { FieldRules } from './list-rules.ts';

/** Types that a filter speaks of. */
export type DataType = 'number' | 'string' | 'enum' | 'boolean' | 'iso8601' | 'array' | 'object';

/** How a value stands to the type of a field. Numbers that JSON cannot write are of no type. */
export function judgeValue(
  field: FieldRules,
  value: unknown,
): 'right' | 'wrong-type' | 'wrong-value' {
  switch (field.type) {
    case 'number':
      return Number.isFinite(value) ? judgeEnum(field, value) : 'wrong-type';
    case 'boolean':
      return typeof value === 'boolean' ? 'right' : 'wrong-type';
    case 'iso8601':
      if (typeof value !== 'string') return 'wrong-type';
      return isDateTime(value) ? 'right' : 'wrong-value';
    case 'array':
      return Array.isArray(value) ? 'right' : 'wrong-type';
    case 'object':
      return isPlainObject(value) ? 'right' : 'wrong-type';
    default:
      return typeof value === 'string' ? judgeEnum(field, value) : 'wrong-type';
  }
}

/** What a value of the field looks like, in words: one text for each way to be right. */
export function describeFieldValue(field: FieldRules, layout: string): readonly string[] {
  if (field.enum) return field.enum.map((value) => describeValue(value));
  switch (field.type) {
    case 'number':
      return ['a number'];
    case 'boolean':
      return ['true', 'false'];
    case 'iso8601':
      return [describeDate(layout)];
    case 'array':
      return ['a list'];
    case 'object':
      return ['an object'];
    default:
      return ['a string'];
  }
}

/** A JSON object: neither null nor a list. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function judgeEnum(field: FieldRules, value: unknown): 'right' | 'wrong-value' {
  return field.enum === undefined || field.enum.includes(value as string) ? 'right' : 'wrong-value';
}
