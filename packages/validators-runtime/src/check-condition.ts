import { checkFieldName } from './check-field-name.ts';
import { describeFieldValue, judgeValue } from './data-type.ts';
import { suggestDateTime } from './date-time.ts';
import { describeChoice, describeNames } from './describe-value.ts';
import type { Finding, Findings } from './finding.ts';
import type { FieldRules, ListRules, Operand } from './list-rules.ts';
import { ownMember } from './own-member.ts';
import { suggest } from './suggest.ts';
import { suggestOperator } from './suggest-operator.ts';
import { suggestUnquoted } from './suggest-unquoted.ts';

/** Checks a condition: its field, then an operator that suits the field, then a value that suits both. */
export function checkCondition(
  condition: object,
  pointer: string,
  rules: ListRules,
  findings: Findings,
): void {
  const name = checkFieldName(ownMember(condition, 'field'), `${pointer}/field`, rules, findings);
  const operator = ownMember(condition, 'operator');
  if (operator === undefined) {
    findings.add({
      fault: 'missing-param',
      pointer: `${pointer}/operator`,
      expected: `one of ${describeChoice(advertised(rules, name))}`,
    });
  }
  const field = name === undefined ? undefined : rules.fields[name];
  if (!field) return;
  if (field.operators.length === 0) {
    findings.add({
      fault: 'unfilterable-field',
      pointer: `${pointer}/field`,
      value: name,
      expected: `one of ${describeNames(filterableNames(rules))}`,
    });
    return;
  }
  if (operator === undefined) return;
  if (typeof operator !== 'string' || !field.operators.includes(operator)) {
    findings.add({
      fault: typeof operator === 'string' ? 'wrong-value' : 'wrong-type',
      pointer: `${pointer}/operator`,
      value: operator,
      expected: `one of ${describeChoice(advertised(rules, name))}, which suit a field of type ${field.type}`,
      suggestion: suggestOperator(operator, field.operators),
    });
    return;
  }
  const context = { field, layout: rules.filter.layout, pointer: `${pointer}/value` };
  const finding = judgeOperand(
    rules.filter.operators[operator],
    ownMember(condition, 'value'),
    context,
  );
  if (finding) findings.add(finding);
}

interface OperandContext {
  readonly field: FieldRules;
  readonly layout: string;
  readonly pointer: string;
}

/** An absent value counts as null, which only tests of equality take. */
function judgeOperand(
  operand: Operand | undefined,
  value: unknown,
  context: OperandContext,
): Finding | undefined {
  const isNull = value === undefined || value === null;
  const expected = describeOperand(operand, context);
  if (operand === 'none') {
    return isNull ? undefined : { fault: 'wrong-value', pointer: context.pointer, value, expected };
  }
  if (isNull) {
    if (operand === 'value') return undefined;
    return { fault: 'wrong-value', pointer: context.pointer, value, expected };
  }
  switch (operand) {
    case 'list':
      return judgeList(value, context, expected);
    case 'pattern':
      if (typeof value === 'string') return undefined;
      return { fault: 'wrong-type', pointer: context.pointer, value, expected };
    default:
      return judgeSingle(value, context, context.pointer, expected);
  }
}

function judgeList(value: unknown, context: OperandContext, expected: string): Finding | undefined {
  const { pointer } = context;
  if (!Array.isArray(value)) return { fault: 'wrong-type', pointer, value, expected };
  const item = describeNames(describeFieldValue(context.field, context.layout));
  for (const [index, each] of value.entries()) {
    const finding = judgeSingle(each, context, `${pointer}/${index}`, item);
    if (finding) return finding;
  }
  return undefined;
}

function judgeSingle(
  value: unknown,
  { field }: OperandContext,
  pointer: string,
  expected: string,
): Finding | undefined {
  const judgement = judgeValue(field, value);
  if (judgement === 'right') return undefined;
  return { fault: judgement, pointer, value, expected, suggestion: suggestValue(field, value) };
}

/** What was probably meant: another spelling, or the same without quotes. */
function suggestValue(field: FieldRules, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (field.enum)
    return suggest(
      value,
      field.enum.filter((known) => typeof known === 'string'),
    );
  if (field.type === 'iso8601') return suggestDateTime(value);
  return suggestUnquoted(value, [field.type === 'enum' ? 'string' : field.type]);
}

function describeOperand(operand: Operand | undefined, { field, layout }: OperandContext): string {
  const values = describeFieldValue(field, layout);
  const single = describeNames(values);
  switch (operand) {
    case 'none':
      return 'no value';
    case 'list':
      return `a list, each item ${single}`;
    case 'pattern':
      return 'a string';
    case 'value':
      return describeNames([...values, 'null']);
    default:
      return single;
  }
}

/** Operators of a field to tell people about; without a field, all of them. */
function advertised({ fields, filter }: ListRules, name: string | undefined): readonly string[] {
  const field = name === undefined ? undefined : fields[name];
  const all = field?.operators.length ? field.operators : Object.keys(filter.operators);
  return all.filter((operator) => !filter.aliases.includes(operator));
}

function filterableNames({ fields }: ListRules): string[] {
  return Object.keys(fields).filter((name) => fields[name]!.operators.length > 0);
}
