import type { JsonValue } from '../json.ts';
import type { ServiceCall } from '../rpc/service.ts';
import type { Restorable, Restore } from '../snapshots.ts';
import { isSameJson } from '../same-json.ts';
import { checkScenario } from './check-scenario.ts';
import { type Stage, takeStep } from './take-step.ts';
import type { Scenario, ScenarioState, ScenarioStep } from './scenario.ts';

interface Progress {
  readonly scenario: Scenario;
  /** When each step that is done happened. */
  readonly done: readonly number[];
  /** Calls of the kind that the waiting step waits for. */
  readonly seen: number;
  /** Since when it waits. */
  readonly since: number;
}

/** The scenario that a mock plays, one at a time. Time is that of the mock's clock. */
export class PlayingScenario implements Restorable {
  readonly #stage: Stage;
  #progress: Progress | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /**
   * Plays a scenario from its first step, in place of one that was played before.
   *
   * @param source where it comes from, for the message of an error
   * @throws {ScenarioError} and goes on with the one before
   */
  start(scenario: Scenario, source?: string): void {
    const checked = checkScenario(this.#stage, scenario as unknown as JsonValue, source);
    this.#progress = { scenario: checked, done: [], seen: 0, since: this.#stage.clock.now() };
    this.#takeDueSteps();
  }

  /** Nothing happens any more. What has happened stays. */
  stop(): void {
    this.#progress = undefined;
  }

  /** From the first step again. */
  restart(): void {
    if (this.#progress !== undefined) this.start(this.#progress.scenario);
  }

  /** How far it has come; undefined when none is played. */
  get state(): ScenarioState | undefined {
    this.#takeDueSteps();
    if (this.#progress === undefined) return undefined;
    const { scenario, done } = this.#progress;
    const steps = scenario.steps.map((step, at) => ({
      name: step.name ?? `step ${at + 1}`,
      state: at < done.length ? 'done' : at === done.length ? 'waiting' : 'ahead',
      at: done[at] ?? null,
    })) satisfies ScenarioState['steps'];
    return { name: scenario.name, steps };
  }

  /** To be told of every call before it is answered. */
  meet({ method, params }: Pick<ServiceCall, 'method' | 'params'>): void {
    this.#takeDueSteps();
    const step = this.#waiting;
    if (this.#progress === undefined || step?.when === undefined) return;
    if (this.#isBefore(step) || !matches(step, method.name, params)) return;
    this.#progress = { ...this.#progress, seen: this.#progress.seen + 1 };
    if (this.#progress.seen < (step.when.call ?? 1)) return;
    this.#take(step);
    this.#takeDueSteps();
  }

  save(): Restore {
    const progress = this.#progress;
    return () => {
      this.#progress = progress;
    };
  }

  get #waiting(): ScenarioStep | undefined {
    return this.#progress?.scenario.steps[this.#progress.done.length];
  }

  /** Steps that wait for no call. */
  #takeDueSteps(): void {
    for (let step = this.#waiting; step !== undefined; step = this.#waiting) {
      const { method, params, call } = step.when ?? {};
      const waitsForCall = [method, params, call].some((part) => part !== undefined);
      if (waitsForCall || this.#isBefore(step)) return;
      this.#take(step);
    }
  }

  #isBefore({ when }: ScenarioStep): boolean {
    const since = this.#progress?.since ?? 0;
    return this.#stage.clock.now() < since + (when?.after ?? 0);
  }

  #take(step: ScenarioStep): void {
    if (this.#progress === undefined) return;
    takeStep(step, this.#stage);
    const now = this.#stage.clock.now();
    const { scenario, done } = this.#progress;
    this.#progress = { scenario, done: [...done, now], seen: 0, since: now };
  }
}

function matches(
  { when }: ScenarioStep,
  method: string,
  params: Readonly<Record<string, JsonValue>>,
): boolean {
  if (when?.method !== undefined && when.method !== method) return false;
  return Object.entries(when?.params ?? {}).every(
    ([name, value]) => Object.hasOwn(params, name) && isSameJson(params[name] ?? null, value),
  );
}
