import type { FaultMix } from '../faults/fault-mix.ts';
import type { FaultOrder } from '../faults/fault-order.ts';
import type { JsonObject } from '../json.ts';
import { faultMembers } from '../members/fault-members.ts';
import { objectRule } from '../members/rules.ts';
import type { Engine } from '../rpc/engine.ts';
import { checkMembers } from './check-members.ts';
import { type Command, toJson } from './command.ts';

export const faults: Command = {
  GET: (engine) => toJson(engine.faults.pending),
  POST: (engine, body) => {
    orderFaults(engine, body);
    return { pending: engine.faults.pending.length };
  },
  DELETE: (engine) => {
    engine.faults.clear();
    return { pending: 0 };
  },
};

/** Orders the fault, or the `mix` of faults, that a body asks for. */
export function orderFaults(engine: Engine, body: JsonObject): void {
  if (!Object.hasOwn(body, 'mix')) {
    checkMembers(engine, body, faultMembers);
    engine.faults.order(body as FaultOrder);
    return;
  }
  checkMembers(engine, body, { mix: objectRule });
  try {
    engine.faults.mix(body['mix'] as FaultMix);
  } catch (error) {
    throw error instanceof RangeError ? new TypeError(error.message) : error;
  }
}
