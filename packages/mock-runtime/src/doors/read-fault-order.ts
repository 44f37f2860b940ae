import type { FaultOrder } from '../faults.ts';
import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Engine } from '../rpc/engine.ts';

const readers: Readonly<Record<keyof FaultOrder, (value: JsonValue, engine: Engine) => boolean>> = {
  method: (value, engine) => typeof value === 'string' && engine.knowsMethod(value),
  calls: (value) => typeof value === 'number' && value >= 1,
  error: (value, engine) => typeof value === 'string' && engine.knowsError(value),
  params: (value) => isObject(value),
  status: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599,
  spoil: (value) => value === 'drop' || value === 'cut' || value === 'garble',
  delay: (value) => typeof value === 'number' && value >= 0 && value <= 600_000,
};

/** @throws {TypeError} naming the member that is wrong */
export function readFaultOrder(engine: Engine, body: JsonObject): FaultOrder {
  for (const [name, value] of Object.entries(body)) {
    if (!Object.hasOwn(readers, name)) {
      throw new TypeError(`${name} is not known. Known are ${Object.keys(readers).join(', ')}.`);
    }
    if (!readers[name as keyof FaultOrder](value, engine)) {
      throw new TypeError(`${name}: ${JSON.stringify(value)} cannot be ordered.`);
    }
  }
  return body as FaultOrder;
}
