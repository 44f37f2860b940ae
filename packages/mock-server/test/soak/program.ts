import * as fc from 'fast-check';
import { readWall } from './slow-ongoing.ts';
import { createTraffic, type Step } from './traffic.ts';
import { start, type World } from './world.ts';

/** What clients do, one after the other, from a moment on. */
export interface Program {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly steps: readonly Step[];
}

/** Programs that begin just before a midnight when no call goes on, or in the middle of a call. */
export function createPrograms(world: World, maximumSteps: number): fc.Arbitrary<Program> {
  const traffic = createTraffic(world);
  const inside = fc
    .tuple(fc.constantFrom(...findCalls(world)), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([{ from, seconds }, part]) => from + Math.floor(seconds * part) * 1000);
  const watched = fc.oneof({ weight: 2, arbitrary: traffic }, fc.constantFrom(...watching));
  const list = (step: fc.Arbitrary<Step>): fc.Arbitrary<readonly Step[]> =>
    fc.array(step, { maxLength: maximumSteps, size: 'max' });
  return fc.oneof(
    fc.record({ at: fc.constant(start), steps: list(traffic) }),
    fc.record({ at: inside, steps: list(watched) }),
  );
}

const period = { date_from: '2026-08-01 00:00:00', date_till: '2026-10-31 23:59:59' };

/** Looking at what goes on, and letting it go on. */
const watching: readonly Step[] = [
  {
    kind: 'call',
    method: 'get.calls_report',
    who: 'customer',
    params: { ...period, include_ongoing_calls: true },
    defect: undefined,
    fault: undefined,
  },
  { kind: 'wait', milliseconds: 5000 },
  { kind: 'wait', milliseconds: 60_000 },
];

interface Call {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly seconds: number;
}

/** Calls of the customer. */
function findCalls({ mock, model }: World): readonly Call[] {
  const { rows, timezone } = model.keys.get(mock.accessToken)?.account ?? noCustomer();
  const calls = (rows.get('get.calls_report')?.rows ?? []).map((row) => ({
    from: findMoment(String(row['start_time']), timezone),
    seconds: Number(row['total_duration']),
  }));
  return calls.filter(({ seconds }) => seconds > 0);
}

function noCustomer(): never {
  throw new Error('The model does not know the customer.');
}

/** When the clocks of a zone show a time. */
function findMoment(wall: string, timezone: string): number {
  const far = Date.parse(`${wall}Z`);
  return far - (Date.parse(`${readWall(far, timezone)}Z`) - far);
}
