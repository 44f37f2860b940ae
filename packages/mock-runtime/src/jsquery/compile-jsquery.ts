import { isObject, memberOf, type JsonValue } from '../json.ts';
import { parseJsquery } from './parse-jsquery.ts';
import type { CompareOperator, Expression, JsonTypeName, Step, Test } from './syntax.ts';

/**
 * A test of values by a jsquery expression (the query language of the PostgreSQL extension).
 *
 * @throws {SyntaxError} when it cannot be read
 */
export function compileJsquery(source: string): (value: JsonValue) => boolean {
  const expression = parseJsquery(source);
  return (value) => holds(expression, value);
}

function holds(expression: Expression, value: JsonValue): boolean {
  switch (expression.kind) {
    case 'and':
      return expression.parts.every((part) => holds(part, value));
    case 'or':
      return expression.parts.some((part) => holds(part, value));
    case 'not':
      return !holds(expression.part, value);
    case 'path':
      return reaches(expression.steps, [value], expression.test);
  }
}

/**
 * Whether a path leads from one of the values to one that passes. All values that a step can reach
 * are taken together and once each, so `*.*.*` costs no more than the size of the data.
 */
function reaches(steps: readonly Step[], values: readonly JsonValue[], test: Test): boolean {
  let reached = values;
  for (const [index, step] of steps.entries()) {
    if ('every' in step && step.every) {
      const rest = steps.slice(index + 1);
      return reached.some((value) => everyBelow(step, value, rest, test));
    }
    const next = new Set<JsonValue>();
    for (const value of reached) for (const below of follow(step, value)) next.add(below);
    reached = [...next];
  }
  return reached.some((value) => passes(test, value));
}

function everyBelow(step: Step, value: JsonValue, rest: readonly Step[], test: Test): boolean {
  return follow(step, value).every((below) => reaches(rest, [below], test));
}

function follow(step: Step, value: JsonValue): readonly JsonValue[] {
  switch (step.kind) {
    case 'key': {
      const member = isObject(value) ? memberOf(value, step.key) : undefined;
      return member === undefined ? [] : [member];
    }
    case 'index': {
      const item: JsonValue | undefined = Array.isArray(value) ? value[step.index] : undefined;
      return item === undefined ? [] : [item];
    }
    case 'elements':
      return Array.isArray(value) ? value : [];
    case 'values':
      return isObject(value) ? Object.values(value) : [];
    case 'anything':
      return descend(value);
    case 'size':
      if (Array.isArray(value)) return [value.length];
      return isObject(value) ? [Object.keys(value).length] : [];
  }
}

/** The value and everything below it. */
function descend(value: JsonValue): readonly JsonValue[] {
  const found: JsonValue[] = [value];
  for (let at = 0; at < found.length; at += 1) {
    const item = found[at];
    if (typeof item === 'object' && item !== null) found.push(...Object.values(item));
  }
  return found;
}

function passes(test: Test, value: JsonValue): boolean {
  switch (test.kind) {
    case 'exists':
      return true;
    case 'in':
      return test.values.some((candidate) => isEqual(candidate, value));
    case 'is':
      return isOfType(test.type, value);
    case 'nested':
      return holds(test.expression, value);
    case 'compare':
      return compare(test.operator, value, test.value);
  }
}

function isOfType(type: JsonTypeName, value: JsonValue): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return typeof value === (type === 'numeric' ? 'number' : type);
}

function compare(operator: CompareOperator, value: JsonValue, other: JsonValue): boolean {
  if (operator === '=') return isEqual(value, other);
  if (operator === '@>' || operator === '<@' || operator === '&&') {
    if (!Array.isArray(value) || !Array.isArray(other)) return false;
    const [items, others]: (readonly JsonValue[])[] = [value, other];
    if (operator === '@>') return (others ?? []).every((item) => includes(items ?? [], item));
    if (operator === '<@') return (items ?? []).every((item) => includes(others ?? [], item));
    return (items ?? []).some((item) => includes(others ?? [], item));
  }
  if (typeof value !== 'number' || typeof other !== 'number') return false;
  if (operator === '<') return value < other;
  if (operator === '>') return value > other;
  return operator === '<=' ? value <= other : value >= other;
}

function includes(items: readonly JsonValue[], wanted: JsonValue): boolean {
  return items.some((item) => isEqual(item, wanted));
}

function isEqual(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (left === null || right === null || Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => {
    const [ours, theirs] = [memberOf(left as never, key), memberOf(right as never, key)];
    return ours !== undefined && theirs !== undefined && isEqual(ours, theirs);
  });
}
