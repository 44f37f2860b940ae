import { compileJsquery } from '../jsquery/compile-jsquery.ts';
import { estimateJsquery } from '../jsquery/estimate-jsquery.ts';
import type { DataType, OperatorDescription } from '../api-description.ts';
import type { JsonValue } from '../json.ts';
import type { CellTest, NumberRange } from '../store/column.ts';
import { parseWireTime } from '../wire-time.ts';
import { compileLike } from './like.ts';
import { compileRegexp } from './regexp.ts';

/**
 * What one operator with one value asks of a cell. The value fits the operator and the type: that
 * was checked before.
 *
 * Null: `=` and `!=` compare with it like with any value, so each row passes exactly one of the
 * two. Every other operator says no to an empty cell.
 *
 * @throws {SyntaxError} for a pattern that cannot be read
 */
export function createCellTest(
  operator: OperatorDescription,
  dataType: DataType,
  value: JsonValue,
): CellTest {
  switch (operator.operator) {
    case '=':
      return createEquality(dataType, value, true);
    case '!=':
      return createEquality(dataType, value, false);
    case '=null':
      return createEquality(dataType, null, true);
    case '!=null':
      return createEquality(dataType, null, false);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return createComparison(operator.operator, dataType, value);
    case 'in':
      return createMembership(value);
    case 'like':
      return testText(compileLike(String(value)));
    case 'regexp':
      return testText(compileRegexp(String(value)));
    case 'jsquery':
      return { accepts: compileJsquery(String(value)), cost: estimateJsquery(String(value)) };
    default:
      throw new SyntaxError(`The operator ${operator.operator} has no meaning here.`);
  }
}

function createEquality(dataType: DataType, value: JsonValue, wanted: boolean): CellTest {
  const accepts = (cell: JsonValue): boolean => (cell === value) === wanted;
  if (value === null) return { accepts, isNull: wanted };
  const number = toNumber(dataType, value);
  if (number === undefined) return { accepts };
  return {
    accepts,
    numbers: { low: number, high: number, lowOpen: false, highOpen: false, outside: !wanted },
  };
}

function createComparison(
  operator: '<' | '>' | '<=' | '>=',
  dataType: DataType,
  value: JsonValue,
): CellTest {
  const bound = toNumber(dataType, value);
  if (bound === undefined) throw new SyntaxError(`${operator} needs a number or a date.`);
  const open = operator.length === 1;
  const numbers: NumberRange = operator.startsWith('<')
    ? { low: -Infinity, high: bound, lowOpen: false, highOpen: open, outside: false }
    : { low: bound, high: Infinity, lowOpen: open, highOpen: false, outside: false };
  return { accepts: (cell) => isInside(toNumber(dataType, cell), numbers), numbers };
}

function createMembership(value: JsonValue): CellTest {
  const values = new Set(Array.isArray(value) ? (value as readonly JsonValue[]) : []);
  return { accepts: (cell) => values.has(cell) };
}

function testText(accepts: (text: string) => boolean): CellTest {
  return { accepts: (cell) => typeof cell === 'string' && accepts(cell) };
}

/** Numbers as they are, dates as seconds; undefined for what is neither. */
function toNumber(dataType: DataType, value: JsonValue): number | undefined {
  if (dataType === 'iso8601' && typeof value === 'string') return parseWireTime(value);
  return typeof value === 'number' ? value : undefined;
}

function isInside(value: number | undefined, range: NumberRange): boolean {
  if (value === undefined) return false;
  const above = range.lowOpen ? value > range.low : value >= range.low;
  const below = range.highOpen ? value < range.high : value <= range.high;
  return above && below;
}
