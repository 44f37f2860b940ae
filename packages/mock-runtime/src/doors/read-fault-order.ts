import { type Delay, isDelay, isDuration } from '../faults/delay.ts';
import type { FaultMix } from '../faults/fault-mix.ts';
import type { FaultOrder } from '../faults/fault-order.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Engine } from '../rpc/engine.ts';

type Reader = (value: JsonValue, engine: Engine) => boolean;

const readers: Readonly<Record<keyof FaultOrder, Reader>> = {
  method: (value, engine) => typeof value === 'string' && engine.knowsMethod(value),
  calls: (value) => typeof value === 'number' && value >= 1,
  error: (value, engine) => typeof value === 'string' && engine.knowsError(value),
  params: (value) => isObject(value),
  status: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599,
  spoil: (value) => ['drop', 'cut', 'garble', 'drip'].includes(String(value)),
  over: isDuration,
  delay: isDelay,
  probability: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  page: isPageFault,
  session: (value) => value === 'end',
};

const latencyReaders = { delay: readers.delay, method: readers.method };

/**
 * Orders the fault, or the `mix` of faults, that a body asks for.
 *
 * @throws {TypeError} naming the member that is wrong
 */
export function orderFaults(engine: Engine, body: JsonObject): void {
  if (!Object.hasOwn(body, 'mix')) {
    checkMembers(engine, body, readers);
    engine.faults.order(body as FaultOrder);
    return;
  }
  checkMembers(engine, body, { mix: isObject });
  try {
    engine.faults.mix(body['mix'] as FaultMix);
  } catch (error) {
    throw error instanceof RangeError ? new TypeError(error.message) : error;
  }
}

function isPageFault(value: JsonValue): boolean {
  if (value === 'previous') return true;
  if (!isObject(value) || Object.keys(value).length !== 1) return false;
  const { shift, offset } = value;
  return Number.isInteger(shift) || (Number.isInteger(offset) && Number(offset) >= 0);
}

/** @throws {TypeError} naming the member that is wrong */
export function readLatency(
  engine: Engine,
  body: JsonObject,
): { readonly delay: Delay; readonly method?: string } {
  checkMembers(engine, body, latencyReaders);
  if (body['delay'] === undefined) throw new TypeError('delay is missing: give milliseconds.');
  return body as { delay: Delay; method?: string };
}

function checkMembers(
  engine: Engine,
  body: JsonObject,
  known: Readonly<Record<string, Reader>>,
): void {
  for (const [name, value] of Object.entries(body)) {
    const reader = Object.hasOwn(known, name) ? known[name] : undefined;
    if (reader === undefined) {
      throw new TypeError(`${name} is not known. Known are ${Object.keys(known).join(', ')}.`);
    }
    if (!reader(value, engine)) {
      throw new TypeError(`${name}: ${JSON.stringify(value)} cannot be ordered.`);
    }
  }
}
