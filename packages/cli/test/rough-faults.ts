import type { FaultOrder } from '@callgear-data-api/mock-server';
import type { MockServer } from '@callgear-data-api/mock-server/node';

/** Every way in which a call can go wrong, by what the counts of the mock call it. */
const kinds: Readonly<Record<string, FaultOrder>> = {
  drop: { spoil: 'drop' },
  cut: { spoil: 'cut' },
  garble: { spoil: 'garble' },
  status: { status: 503 },
  // For rows only: the reply to a login tells no points, so that a client can but wait for a whole minute.
  error: {
    method: 'get.call_legs_report',
    error: 'limit_exceeded',
    params: { limit_type: 'minute' },
  },
  session: { session: 'end' },
  page: { page: 'previous' },
};

export const faultKinds: readonly string[] = Object.keys(kinds);

/**
 * From now on each kind of fault hits this part of all calls, from 0 to 1. A call that is told to
 * wait for points waits for a second, so there may be a limit to how often that happens.
 */
export function makeRough({ faults }: MockServer, part: number, waits = Infinity): void {
  for (const [kind, order] of Object.entries(kinds)) {
    faults.order({ ...order, probability: part, calls: kind === 'error' ? waits : Infinity });
  }
}

/** How often each kind of fault has happened. */
export function countFaults({ engine }: MockServer): Readonly<Record<string, number>> {
  const counts = engine.metrics.faults.samples.map(
    ({ labels, value }) => [String(labels['kind']), value] as const,
  );
  return Object.fromEntries(counts);
}

/** How many calls the mock has answered. */
export function countCalls({ engine }: MockServer): number {
  return engine.log.calls.at(-1)?.number ?? 0;
}
