import type { MethodDescription } from '../api-description.ts';
import { memberOf, type JsonObject, type JsonValue } from '../json.ts';
import type { PageFault } from './fault-order.ts';

/**
 * Params that ask for other rows than those given; undefined when there are none: the method takes
 * no offset, or the page is the first one and has none before it.
 */
export function movePage(
  { params: known, list }: MethodDescription,
  params: JsonObject,
  fault: PageFault,
): JsonObject | undefined {
  const name = known.find(({ role }) => role === 'offset')?.name;
  if (name === undefined || list?.offset === undefined) return undefined;
  const limitName = known.find(({ role }) => role === 'limit')?.name ?? '';
  const offset = memberOf(params, name) ?? list.offset.default;
  const limit = memberOf(params, limitName) ?? list.limit?.default;
  // What is wrong with them is told as ever.
  if (!isCount(offset) || !isCount(limit)) return undefined;
  const moved = Math.min(Math.max(findOffset(fault, offset, limit), 0), list.offset.maximum);
  return moved === offset ? undefined : { ...params, [name]: moved };
}

function isCount(value: JsonValue | undefined): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function findOffset(fault: PageFault, offset: number, limit: number): number {
  if (fault === 'previous') return offset - limit;
  return 'shift' in fault ? offset + fault.shift : fault.offset;
}
