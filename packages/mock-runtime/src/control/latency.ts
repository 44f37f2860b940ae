import type { Delay } from '../faults/delay.ts';
import { latencyMembers } from '../members/fault-members.ts';
import { checkMembers } from './check-members.ts';
import { type Command, toJson } from './command.ts';

export const latency: Command = {
  GET: (engine) => toJson(engine.latency.settings),
  POST: (engine, body) => {
    checkMembers(engine, body, latencyMembers);
    const { delay, method } = body as { delay?: Delay; method?: string };
    if (delay === undefined) throw new TypeError('delay is missing: give milliseconds.');
    engine.latency.set(delay, method);
    return toJson(engine.latency.settings);
  },
  DELETE: (engine) => {
    engine.latency.clear();
    return [];
  },
};
