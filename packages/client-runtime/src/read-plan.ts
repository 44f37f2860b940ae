import { formatCivilTime, parseCivilTime } from './civil-time.ts';
import type { ErrorContext } from './client-error.ts';
import type { Params } from './hook.ts';
import type { ListFacts, SortBy } from './method-descriptor.ts';
import { OptionError } from './option-error.ts';
import { ReadError } from './read-error.ts';
import type { Checkpoint } from './read-options.ts';
import { splitByMonths, splitEvenly, type Window } from './window.ts';

/**
 * The windows that are still to be read, in the order in which their rows shall come. A list
 * without a period has one window without edges.
 */
export class ReadPlan {
  readonly #facts: ListFacts;
  readonly #context: ErrorContext;
  readonly #period: Window | undefined;
  readonly #isDescending: boolean;
  /** The next one last. */
  readonly #waiting: (Window | undefined)[];

  constructor(
    facts: ListFacts,
    params: Params,
    sort: readonly SortBy[],
    context: ErrorContext,
    resume?: Checkpoint,
  ) {
    this.#facts = facts;
    this.#context = context;
    this.#period =
      facts.period && toWindow(params[facts.period.from], params[facts.period.till], facts.period);
    this.#isDescending = sort[0]?.order === 'desc' && sort[0].field === facts.period?.field;
    const current =
      resume?.window &&
      toWindow(resume.window.from, resume.window.till, { from: 'resume', till: 'resume' });
    const rest = this.#restAfter(current);
    this.#waiting = rest ? this.#order(splitByMonths(rest, facts.period?.months)) : [];
    // A window that was delivered to its end is not read again: there may be no such offset.
    if (resume?.offset === undefined || resume.offset !== resume.total) {
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

function toWindow(
  from: unknown,
  till: unknown,
  names: { readonly from: string; readonly till: string },
): Window {
  const window = { from: toSeconds(from, names.from), till: toSeconds(till, names.till) };
  if (window.from > window.till) throw new OptionError(`lies after ${names.till}`, names.from);
  return window;
}

function toSeconds(value: unknown, name: string): number {
  const seconds = typeof value === 'string' ? parseCivilTime(value) : undefined;
  if (seconds === undefined)
    throw new OptionError('expected a date and time as YYYY-MM-DD hh:mm:ss', name);
  return seconds;
}
