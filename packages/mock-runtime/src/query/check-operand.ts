import type { FieldDescription, OperatorDescription } from '../api-description.ts';
import type { JsonValue } from '../json.ts';
import { refuse } from '../refusal.ts';
import { parseWireTime } from '../wire-time.ts';

/**
 * Refuses a filter value that does not fit its operator or its field. Params that went through the
 * generated validators pass; the check is for an engine that runs without them.
 */
export function checkOperand(
  operator: OperatorDescription,
  field: FieldDescription,
  value: JsonValue,
  path: string,
): void {
  if (operator.operand === 'none') {
    if (value !== null) refuse('wrong-value', { field: path, value });
    return;
  }
  if (value === null) {
    if (operator.operand !== 'value') refuse('wrong-value', { field: path, value });
    return;
  }
  switch (operator.operand) {
    case 'value':
    case 'ordered':
      checkValue(field, value, path);
      return;
    case 'pattern':
      if (typeof value !== 'string') refuse('wrong-type', { field: path, value });
      return;
    case 'list':
      if (!Array.isArray(value)) refuse('wrong-type', { field: path, value });
      value.forEach((item: JsonValue, index) => checkValue(field, item, `${path}.${index}`));
  }
}

const typeofs: Readonly<Record<FieldDescription['dataType'], string>> = {
  number: 'number',
  string: 'string',
  enum: 'string',
  boolean: 'boolean',
  iso8601: 'string',
  array: 'string',
  object: 'string',
};

function checkValue(field: FieldDescription, value: JsonValue, path: string): void {
  if (typeof value !== typeofs[field.dataType]) refuse('wrong-type', { field: path, value });
  const isKnown = field.enum?.includes(value as string) ?? true;
  const isTime = field.dataType !== 'iso8601' || parseWireTime(value as string) !== undefined;
  if (!isKnown || !isTime) refuse('wrong-value', { field: path, value });
}
