import type { ErrorContext } from './client-error.ts';
import type { DeliveredKeys } from './delivered-keys.ts';
import { runAhead } from './look-ahead.ts';
import { markValue } from './mark-query.ts';
import type { PageStep, PageSteps } from './page-steps.ts';
import { ReadError } from './read-error.ts';
import { describeShortPage } from './short-page.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly data: readonly Row[];
  readonly metadata?: { readonly total_items?: number | null };
}

/** One window of a list, as a source of pages. */
export interface PageSource {
  readonly read: (step: PageStep) => Promise<Reply>;
  readonly steps: PageSteps;
  readonly key: string;
  readonly ahead: number;
  readonly rereads: number;
  readonly context: ErrorContext;
}

export interface WindowPage {
  readonly reply: Reply;
  /** Rows of the page that were not delivered before. */
  readonly fresh: readonly Row[];
  /** Whether a later read can go on after the page. */
  readonly canResume: boolean;
  /** Position after the page. */
  readonly position: number;
  /** Mark of the keys of the rows before that position. */
  readonly keys: number;
  readonly total: number | undefined;
}

/** How many rows of the window an earlier read has delivered, and the mark of their keys. */
export interface ReadStart {
  readonly offset: number;
  readonly keys?: number | undefined;
}

/**
 * Reads a window to its last row. Pages are joined by the row that they share, the total is compared
 * on every page, and the rows are counted by key at the end: when one of these shows that rows moved
 * meanwhile, the window is read again, and only rows that were not delivered yet come out.
 *
 * What an earlier read has delivered is read once more, to know its keys: an offset says nothing of
 * rows that have changed places since.
 *
 * Rows that are there from the first request to the last come exactly once, given that their order
 * among each other stays. Of those that come or go meanwhile, the total tells most.
 *
 * @returns the number of parts to cut the window into when the offset does not reach its end, else 0;
 *   nothing of it has been delivered then, unless it grew while it was read again
 */
export async function* readWindow(
  source: PageSource,
  delivered: DeliveredKeys,
  start: ReadStart,
): AsyncGenerator<WindowPage, number> {
  const { steps, context } = source;
  // What was seen in the last pass.
  let shortPage: string | undefined;
  let isKnown = start.offset === 0;
  for (let pass = 0; pass <= source.rereads; pass++) {
    const first = await source.read(steps.at(0));
    const total = totalOf(first);
    if (total !== undefined && total > steps.reach) {
      // Parts could not tell which of their rows were delivered.
      if (!isKnown) break;
      return Math.ceil(total / steps.reach);
    }
    const keys = new Set<unknown>();
    let position = 0;
    let last: unknown;
    let mark = 0;
    let hasKeys = true;
    let isSteady = true;
    shortPage = undefined;
    for await (const reply of readPass(source, first, total, () => position)) {
      const step = steps.at(position);
      const { overlap } = step;
      const isJoined =
        overlap === 0 || last === undefined || reply.data[overlap - 1]?.[source.key] === last;
      isSteady = isJoined && totalOf(reply) === total;
      if (!isSteady) break;
      shortPage ??= describeShortPage(step, reply.data.length, total);
      const added = reply.data.slice(overlap);
      const fresh = added.filter((row) => {
        const key = row[source.key] ?? row;
        hasKeys &&= key !== row;
        keys.add(key);
        mark = markValue([key], mark);
        const isFresh = delivered.add(key) && isKnown;
        position++;
        isKnown ||= position === start.offset && mark === start.keys;
        return isFresh;
      });
      last = reply.data.at(-1)?.[source.key];
      // A row that came twice stands for one that did not come.
      const canResume = keys.size === position && (pass === 0 || position === total);
      if (isKnown) yield { reply, fresh, canResume, position, keys: mark, total };
    }
    if (!isKnown) break;
    if (isSteady && keys.size === (total ?? position)) return 0;
    // What was delivered cannot be told from what is new.
    if (!hasKeys) break;
  }
  const advice = isKnown
    ? 'meanwhile; let the period end before now, or read it again later'
    : 'since the checkpoint; start the window again';
  throw new ReadError('drift', shortPage ?? `rows were added, removed or moved ${advice}`, context);
}

function totalOf({ metadata }: Reply): number | undefined {
  return metadata?.total_items ?? undefined;
}

/**
 * All pages. With a known total they are fetched ahead, else one after the other until one brings
 * nothing new: a page that is not full may be one of a service that gives fewer rows than it is asked for.
 *
 * @param place where the reader stands after the last page
 */
async function* readPass(
  { read, steps, ahead, context }: PageSource,
  first: Reply,
  total: number | undefined,
  place: () => number,
): AsyncGenerator<Reply> {
  yield first;
  if (total !== undefined) {
    const rest: (() => Promise<Reply>)[] = [];
    for (let position = steps.after(0); position < total; position = steps.after(position)) {
      const step = steps.at(position);
      rest.push(() => read(step));
    }
    yield* runAhead(rest, ahead);
    return;
  }
  let isCapped = false;
  for (let before = 0, position = place(); position > before; position = place()) {
    const end = steps.after(before);
    const isShort = position < end;
    if (steps.after(position) === end) {
      if (isShort && !isCapped) return;
      throw new ReadError(
        'too-many-rows',
        'there are more rows than the offset reaches, and no total that says how many',
        context,
      );
    }
    isCapped ||= isShort;
    before = position;
    yield await read(steps.at(position));
  }
}
