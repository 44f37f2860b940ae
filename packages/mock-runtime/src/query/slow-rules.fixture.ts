import type { JsonObject, JsonValue } from '../json.ts';
import { period } from './things.fixture.ts';

/** The rules once more, row by row, as slowly and plainly as can be. */
export function answerSlowly(
  rows: readonly JsonObject[],
  params: JsonObject,
): { total: number; data: JsonValue } {
  const keys = [...((params['sort'] as { field: string; order?: string }[] | undefined) ?? [])];
  if (keys.length === 0) keys.push({ field: 'time' });
  keys.push({ field: 'id' });
  const found = rows
    .filter((row) => period.from <= String(row['time']) && String(row['time']) <= period.till)
    .filter((row) => passes(row, params['filter'] as JsonObject | undefined))
    .toSorted((left, right) => {
      for (const { field: name, order: direction = 'asc' } of keys) {
        const compared = compareSlowly(left[name] ?? null, right[name] ?? null);
        if (compared !== 0) return direction === 'asc' ? compared : -compared;
      }
      return 0;
    });
  const { offset, limit } = params as { offset: number; limit: number };
  return { total: found.length, data: found.slice(offset, offset + limit) };
}

function compareSlowly(left: JsonValue, right: JsonValue): number {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return (left as string) < (right as string) ? -1 : 1;
}

function passes(row: JsonObject, tree: JsonObject | undefined): boolean {
  if (tree === undefined || Object.keys(tree).length === 0) return true;
  const children = tree['filters'] as readonly JsonObject[] | undefined;
  if (children !== undefined) {
    if (children.length === 0) return true;
    return tree['condition'] === 'or'
      ? children.some((child) => passes(row, child))
      : children.every((child) => passes(row, child));
  }
  return passesCondition(row[String(tree['field'])] ?? null, tree);
}

function passesCondition(cell: JsonValue, { operator, value = null }: JsonObject): boolean {
  if (operator === '=' || operator === '=null') return cell === value;
  if (operator === '!=' || operator === '!=null') return cell !== value;
  if (cell === null) return false;
  if (operator === 'in') return (value as readonly JsonValue[]).includes(cell);
  if (operator === 'like') return likeSlowly(String(value)).test(String(cell));
  if (operator === 'regexp') {
    return new RegExp(String(value).replace('[[:upper:]]', '[A-Z]'), 'u').test(String(cell));
  }
  if (operator === 'jsquery') return jsquerySlowly(cell as readonly JsonValue[], String(value));
  const [left, right] = [cell as number, value as number];
  return { '<': left < right, '>': left > right, '<=': left <= right, '>=': left >= right }[
    String(operator)
  ] as boolean;
}

function likeSlowly(pattern: string): RegExp {
  const source = [...pattern.matchAll(/\\(.)|(%)|(_)|(.)/gsu)].map(
    ([, escaped, run, one, plain]) => {
      if (run !== undefined) return '.*';
      if (one !== undefined) return '.';
      return `\\u{${(escaped ?? plain ?? '').codePointAt(0)?.toString(16)}}`;
    },
  );
  return new RegExp(`^${source.join('')}$`, 'su');
}

function jsquerySlowly(tags: readonly JsonValue[], query: string): boolean {
  if (query === '# = 1') return tags.includes(1);
  if (query === '@# > 1') return tags.length > 1;
  if (query === '$ @> [1, x]') return tags.includes(1) && tags.includes('x');
  return tags.includes('x') && !tags.includes(2);
}
