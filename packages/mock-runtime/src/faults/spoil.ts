import type { Reply, Spoil } from '../rpc/reply.ts';
import type { FaultOrder } from './fault-order.ts';
import type { Latency } from './latency.ts';

const defaultDrip = 2000;

/** A reply with what was ordered to go wrong with it, and with its latency. */
export function spoilReply(
  reply: Reply,
  fault: FaultOrder | undefined,
  latency: Latency,
  method: string | undefined,
): Reply {
  const delay = fault?.delay === undefined ? latency.draw(method) : latency.drawOf(fault.delay);
  if (fault === undefined)
    return delay === 0 ? reply : { ...reply, spoil: { delay, kind: 'none' } };
  const { spoil: kind = 'none', over = defaultDrip } = fault;
  const spoil: Spoil = kind === 'drip' ? { delay, kind, over } : { delay, kind };
  return fault.status === undefined
    ? { ...reply, spoil }
    : { status: fault.status, body: undefined, spoil };
}

/** One reply for a batch waits as long as the slowest, and is spoiled like the first that is. */
export function joinSpoils(spoils: readonly (Spoil | undefined)[]): Spoil | undefined {
  const given = spoils.filter((spoil) => spoil !== undefined);
  if (given.length === 0) return undefined;
  const first = given.find(({ kind }) => kind !== 'none') ?? { kind: 'none' as const };
  return { ...first, delay: Math.max(...given.map(({ delay }) => delay)) };
}
