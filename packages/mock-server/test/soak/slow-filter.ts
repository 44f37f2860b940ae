import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';

/** A filter tree as it stands on the wire; it was made to be valid. */
export type Tree = JsonObject;

/** Whether a row passes, read off the rules one by one. Dates compare as texts: their form allows it. */
export function passes(row: JsonObject, tree: Tree): boolean {
  const { filters, condition, field, operator, value = null } = tree;
  if (Array.isArray(filters)) {
    const trees = filters as readonly Tree[];
    if (trees.length === 0) return true;
    return condition === 'or'
      ? trees.some((one) => passes(row, one))
      : trees.every((one) => passes(row, one));
  }
  if (typeof field !== 'string') return true;
  return test(row[field] ?? null, String(operator), value);
}

function test(cell: JsonValue, operator: string, value: JsonValue): boolean {
  if (operator === '=') return cell === value;
  if (operator === '!=') return cell !== value;
  if (operator === '=null') return cell === null;
  if (operator === '!=null') return cell !== null;
  if (cell === null || value === null) return false;
  if (operator === '<') return cell < value;
  if (operator === '>') return cell > value;
  if (operator === '<=') return cell <= value;
  if (operator === '>=') return cell >= value;
  if (operator === 'in') return (value as readonly JsonValue[]).includes(cell);
  if (operator === 'like') return toRegExp(String(value)).test(String(cell));
  if (operator === 'regexp') return new RegExp(String(value), 'u').test(String(cell));
  if (operator === 'jsquery') return testItems(cell as readonly JsonObject[], String(value));
  throw new Error(`The model does not know ${operator}.`);
}

/** `%` any characters, `_` one, a backslash takes the next one as it is. */
function toRegExp(pattern: string): RegExp {
  const source = pattern.replaceAll(/\\([\s\S])|%|_|[^\w\s]/gu, (part, literal?: string) => {
    if (literal !== undefined) return escapeText(literal);
    if (part === '%') return '[^]*';
    return part === '_' ? '[^]' : escapeText(part);
  });
  return new RegExp(`^${source}$`, 'u');
}

/** As the code of the character: no character has a meaning then. */
function escapeText(text: string): string {
  return `\\u{${(text.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The jsquery texts of the traffic: `#.tag_id = 31`, `#.tag_name = "x"`, `@# > 1`. */
function testItems(items: readonly JsonObject[], query: string): boolean {
  const size = /^@# > (\d+)$/.exec(query);
  if (size !== null) return items.length > Number(size[1]);
  const [, name = '', value = ''] = /^#\.(\w+) = (.+)$/.exec(query) ?? [];
  return items.some((item) => item[name] === JSON.parse(value));
}
