import { locateCheckpoint } from './check-read-options.ts';
import { formatCivilTime } from './civil-time.ts';
import type { ErrorContext } from './client-error.ts';
import type { Params } from './hook.ts';
import { markQuery } from './mark-query.ts';
import type { ListFacts, PeriodFacts, SortBy } from './method-descriptor.ts';
import { parseWindow } from './parse-window.ts';
import { ReadError } from './read-error.ts';
import type { Checkpoint } from './read-options.ts';
import type { ReadStart } from './read-window.ts';
import { splitByMonths, splitEvenly, type Window } from './window.ts';

/** Nothing of a window has been delivered. */
export const beginning: ReadStart = { offset: 0 };

/**
 * The windows that are still to be read, in the order in which their rows shall come. A list
 * without a period has one window without edges.
 */
export class ReadPlan {
  readonly #facts: ListFacts;
  readonly #context: ErrorContext;
  /** Mark of the params, for checkpoints. */
  readonly query: number;
  /** Where to begin in the first window. */
  readonly start: ReadStart = beginning;
  readonly #period: Window | undefined;
  readonly #isDescending: boolean;
  /** The next one last. */
  readonly #waiting: (Window | undefined)[];

  constructor(
    facts: ListFacts,
    params: Params,
    sort: readonly SortBy[],
    context: ErrorContext,
    userId: number | undefined,
    checkpoint: Checkpoint | undefined,
  ) {
    this.#facts = facts;
    this.#context = context;
    this.#period = facts.period && parsePeriod(params, facts.period);
    this.#isDescending = sort[0]?.order === 'desc' && sort[0].field === facts.period?.field;
    this.query = markQuery(facts, params, this.#isDescending, userId);
    const current = checkpoint && locateCheckpoint(checkpoint, this.#period, this.query);
    const rest = this.#restAfter(current);
    this.#waiting = rest ? this.#order(splitByMonths(rest, facts.period?.months)) : [];
    // A window that was delivered to its end is not read again: there may be no such offset.
    if (!checkpoint || checkpoint.offset !== checkpoint.total) {
      if (checkpoint) this.start = checkpoint;
      if (current) this.#waiting.push(current);
      if (!this.#period) this.#waiting.push(undefined);
    }
    if (this.#waiting.length > 1) this.#checkOrder(sort);
  }

  /** Takes the next window off the plan. */
  next(): { readonly window: Window | undefined } | undefined {
    return this.#waiting.length > 0 ? { window: this.#waiting.pop() } : undefined;
  }

  /** Puts a window back in parts, because the offset does not reach its end. */
  split(window: Window | undefined, parts: number, sort: readonly SortBy[]): void {
    if (!window || window.from === window.till) {
      const place = window ? `the second ${formatCivilTime(window.from)} has` : 'there are';
      throw new ReadError(
        'too-many-rows',
        `${place} more rows than the offset reaches; narrow the filter`,
        this.#context,
      );
    }
    this.#checkOrder(sort);
    this.#waiting.push(...this.#order(splitEvenly(window, parts)));
  }

  /** Part of the period that lies behind, when so much of the current window does. */
  fraction(window: Window | undefined, part: number): number {
    if (!window || !this.#period) return part;
    const seconds = this.#period.till - this.#period.from + 1;
    const before = this.#isDescending
      ? this.#period.till - window.till
      : window.from - this.#period.from;
    return (before + (window.till - window.from + 1) * part) / seconds;
  }

  #restAfter(current: Window | undefined): Window | undefined {
    if (!this.#period || !current) return this.#period;
    const { from, till } = this.#period;
    const rest = this.#isDescending
      ? { from, till: current.from - 1 }
      : { from: current.till + 1, till };
    return rest.from <= rest.till ? rest : undefined;
  }

  #order(windows: Window[]): Window[] {
    return this.#isDescending ? windows : windows.toReversed();
  }

  #checkOrder(sort: readonly SortBy[]): void {
    const { period } = this.#facts;
    const [first] = sort;
    if (!first || first.field === period?.field) return;
    throw new ReadError(
      'order',
      `the period needs several windows, so its rows cannot come sorted by ${first.field}; sort by ${period?.field ?? 'nothing'}, or shorten the period`,
      this.#context,
    );
  }
}

function parsePeriod(params: Params, { from, till }: PeriodFacts): Window {
  return parseWindow(params[from], params[till], from, till);
}
