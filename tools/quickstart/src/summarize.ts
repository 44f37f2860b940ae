import type { Leg } from './leg.ts';

export interface Summary {
  readonly legs: number;
  /** Calls: legs with one session id belong to one call. */
  readonly calls: number;
  /** Most legs first. */
  readonly directions: readonly Group[];
  /** By name; legs without an employee are left out. Most legs first. */
  readonly employees: readonly Group[];
  /** Incoming calls in which nobody talked, latest first. */
  readonly missed: readonly MissedCall[];
  readonly incomingCalls: number;
}

export interface Group {
  readonly name: string;
  readonly legs: number;
  /** Legs in which people talked. */
  readonly talked: number;
  readonly talkSeconds: number;
}

export interface MissedCall {
  readonly time: string;
  readonly caller: string | null;
  /** Seconds from the first ring of a leg to the end of it. */
  readonly waited: number;
}

/** What a month of legs says to a person. */
export function summarize(legs: readonly Leg[]): Summary {
  const calls = groupBy(legs, (leg) => leg.call_session_id);
  const incoming = [...calls.values()].filter(([first]) => first!.direction === 'in');
  const missed = incoming
    .filter((call) => !call.some(({ is_talked: talked }) => talked))
    .map(toMissedCall)
    .toSorted((a, b) => (a.time < b.time ? 1 : -1));
  const assigned = legs.filter((leg) => leg.employee_full_name !== null);
  return {
    legs: legs.length,
    calls: calls.size,
    directions: toGroups(groupBy(legs, (leg) => leg.direction)),
    employees: toGroups(groupBy(assigned, (leg) => leg.employee_full_name!)),
    missed,
    incomingCalls: incoming.length,
  };
}

function groupBy<Key>(legs: readonly Leg[], toKey: (leg: Leg) => Key): Map<Key, Leg[]> {
  const groups = new Map<Key, Leg[]>();
  for (const leg of legs) {
    const key = toKey(leg);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [leg]);
    else group.push(leg);
  }
  return groups;
}

function toGroups(byName: ReadonlyMap<string, readonly Leg[]>): readonly Group[] {
  return [...byName]
    .map(([name, legs]) => {
      const talked = legs.filter((leg) => leg.is_talked);
      const talkSeconds = talked.reduce((sum, leg) => sum + (leg.duration ?? 0), 0);
      return { name, legs: legs.length, talked: talked.length, talkSeconds };
    })
    .toSorted((a, b) => b.legs - a.legs || (a.name < b.name ? -1 : 1));
}

function toMissedCall(call: readonly Leg[]): MissedCall {
  const [first] = call.toSorted((a, b) => (a.start_time < b.start_time ? -1 : 1));
  const waited = Math.max(...call.map((leg) => leg.total_duration));
  return { time: first!.start_time, caller: first!.calling_phone_number, waited };
}
