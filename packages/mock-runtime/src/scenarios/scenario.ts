import type { FaultOrder } from '../faults/fault-order.ts';
import type { Delay } from '../faults/delay.ts';
import type { Fixtures } from '../fixtures/place-rows.ts';
import type { JsonObject } from '../json.ts';

/**
 * What happens to a mock, one thing after the other. Each step waits until the one before it has
 * happened.
 *
 * ```ts
 * const scenario: Scenario = {
 *   name: 'a bad morning',
 *   steps: [
 *     { when: { method: 'get.calls_report', call: 3 }, fault: { spoil: 'drop' } },
 *     { when: { method: 'get.calls_report' }, fault: { session: 'end' } },
 *     { when: { after: 1000 }, points: { minute: 0 } },
 *   ],
 * };
 * ```
 */
export interface Scenario {
  readonly name: string;
  /** For those who read it. */
  readonly description?: string | undefined;
  readonly steps: readonly ScenarioStep[];
}

/** A step happens before the call that it waited for is answered. One without `when` does not wait. */
export interface ScenarioStep extends StepActions {
  /** For those who watch it. */
  readonly name?: string | undefined;
  readonly when?: StepTrigger | undefined;
}

/** What a step waits for: a time, then a call, either of which can be left out. */
export interface StepTrigger {
  /** Milliseconds of the mock's clock since the step before. */
  readonly after?: number | undefined;
  readonly method?: string | undefined;
  /** Params that the call has to have with these values; it may have others. */
  readonly params?: JsonObject | undefined;
  /** The how manieth such call, counted from 1 since the step before (default 1). */
  readonly call?: number | undefined;
}

/** What a step does, in this order. */
export interface StepActions {
  /** Sessions, points, faults, latency and rows are as at first. */
  readonly reset?: true | undefined;
  readonly clock?:
    | { readonly advance: number }
    | { readonly set: number }
    | { readonly freeze: boolean }
    | undefined;
  /** Rows that are served from now on, by name. In a file also the path of a folder of fixtures. */
  readonly fixtures?: Fixtures | undefined;
  /** How many points every account that has limits has left, in this minute or this day. */
  readonly points?:
    | { readonly minute?: number | undefined; readonly day?: number | undefined }
    | undefined;
  readonly latency?: { readonly delay: Delay; readonly method?: string | undefined } | undefined;
  /** Ordered for the method that the step waited for, unless it names another. */
  readonly fault?: FaultOrder | undefined;
}

/** How far a scenario has come. */
export interface ScenarioState {
  readonly name: string;
  readonly steps: readonly {
    readonly name: string;
    readonly state: 'done' | 'waiting' | 'ahead';
    /** Milliseconds since 1970 when it happened; null before. */
    readonly at: number | null;
  }[];
}
