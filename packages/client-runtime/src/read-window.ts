import type { ErrorContext } from './client-error.ts';
import type { DeliveredKeys } from './delivered-keys.ts';
import { runAhead } from './look-ahead.ts';
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
  /** Where a later read can go on; undefined when it cannot. */
  readonly offset: number | undefined;
  /** Position after the page. */
  readonly position: number;
  /** Key of the row before that position. */
  readonly last: unknown;
  readonly total: number | undefined;
}

/** Where in the window to begin, the total that it had then, and the key of the row before. */
export interface ReadStart {
  readonly offset: number;
  readonly total: number | undefined;
  readonly last?: unknown;
}

/**
 * Reads a window to its last row. Pages are joined by the row that they share, the total is compared
 * on every page, and the rows are counted by key at the end: when one of these shows that rows moved
 * meanwhile, the window is read again, and only rows that were not delivered yet come out.
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
  for (let pass = 0; pass <= source.rereads; pass++) {
    const first = await source.read(steps.at(start.offset));
    const total = totalOf(first);
    if (total !== undefined && total > steps.reach) return Math.ceil(total / steps.reach);
    const keys = new Set<unknown>();
    let { offset, last } = start;
    let hasKeys = true;
    let isSteady = start.total === undefined || start.total === total;
    shortPage = undefined;
    for await (const reply of isSteady ? readPass(source, first, start.offset, total) : []) {
      const step = steps.at(offset);
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
        return delivered.add(key);
      });
      offset += added.length;
      last = reply.data.at(-1)?.[source.key];
      const canResume = pass === 0 || offset === total;
      yield { reply, fresh, offset: canResume ? offset : undefined, position: offset, last, total };
    }
    if (isSteady && (total === undefined || start.offset + keys.size === total)) return 0;
    // What was delivered cannot be told from what is new: by another read, or without keys.
    if (start.offset > 0 || !hasKeys) break;
  }
  const advice =
    start.offset > 0
      ? 'start the window again'
      : 'let the period end before now, or read it again later';
  throw new ReadError(
    'drift',
    shortPage ?? `rows were added, removed or moved while they were read; ${advice}`,
    context,
  );
}

function totalOf({ metadata }: Reply): number | undefined {
  return metadata?.total_items ?? undefined;
}

/** All pages from a position on. With a known total they are fetched ahead, else one after the other. */
async function* readPass(
  { read, steps, ahead, context }: PageSource,
  first: Reply,
  start: number,
  total: number | undefined,
): AsyncGenerator<Reply> {
  yield first;
  let position = steps.after(start);
  if (total !== undefined) {
    const rest: PageStep[] = [];
    for (; position < total; position = steps.after(position)) rest.push(steps.at(position));
    yield* runAhead(
      rest.map((step) => () => read(step)),
      ahead,
    );
    return;
  }
  let last = first;
  let { limit } = steps.at(start);
  while (last.data.length === limit) {
    if (position >= steps.reach) {
      throw new ReadError(
        'too-many-rows',
        `there are rows beyond the ${steps.reach} that the offset reaches, and the reply does not say how many`,
        context,
      );
    }
    const step = steps.at(position);
    last = await read(step);
    limit = step.limit;
    position = steps.after(position);
    yield last;
  }
}
