import type { Account } from '../accounts/account.ts';
import type { Points } from '../accounts/points.ts';
import type { ApiDescription } from '../api-description.ts';
import { type Clock, VirtualClock } from '../clock.ts';
import type { Faults } from '../faults/faults.ts';
import type { Latency } from '../faults/latency.ts';
import type { OwnRows } from '../fixtures/own-rows.ts';
import type { ScenarioStep, StepActions } from './scenario.ts';

/** What the steps of a scenario act on. */
export interface Stage {
  readonly description: ApiDescription;
  readonly accounts: readonly Account[];
  readonly points: Points;
  readonly faults: Faults;
  readonly latency: Latency;
  readonly clock: Clock;
  /** Undefined when the rows of this mock cannot be changed. */
  readonly rows: OwnRows | undefined;
  /** Sessions, points, faults, latency and rows as at first. */
  readonly forget: () => void;
}

export function takeStep(step: ScenarioStep, stage: Stage): void {
  const { reset, clock, fixtures, points, latency, fault } = step;
  if (reset === true) stage.forget();
  if (clock !== undefined) turnClock(stage.clock, clock);
  if (fixtures !== undefined) stage.rows?.swap(fixtures);
  if (points !== undefined) leavePoints(stage, points);
  if (latency !== undefined) stage.latency.set(latency.delay, latency.method);
  if (fault !== undefined) stage.faults.order({ method: step.when?.method, ...fault });
}

function turnClock(clock: Clock, turn: NonNullable<StepActions['clock']>): void {
  if (!(clock instanceof VirtualClock)) return;
  if ('advance' in turn) clock.advance(turn.advance);
  else if ('set' in turn) clock.set(turn.set);
  else if (turn.freeze) clock.freeze();
  else clock.release();
}

function leavePoints(
  { accounts, points, clock }: Stage,
  left: NonNullable<StepActions['points']>,
): void {
  for (const account of accounts) points.leave(account, left, clock.now());
}
