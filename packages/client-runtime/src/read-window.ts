import type { ErrorContext } from './client-error.ts';
import type { DeliveredKeys } from './delivered-keys.ts';
import { runAhead } from './look-ahead.ts';
import { ReadError } from './read-error.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly data: readonly Row[];
  readonly metadata?: { readonly total_items?: number | null };
}

/** One window of a list, as a source of pages. */
export interface PageSource {
  readonly read: (offset: number) => Promise<Reply>;
  readonly key: string;
  readonly size: number;
  /** Largest offset that the service takes. */
  readonly maximumOffset: number;
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
  readonly total: number | undefined;
}

/** Where in the window to begin, and the total that it had then. */
export interface ReadStart {
  readonly offset: number;
  readonly total: number | undefined;
}

/**
 * Reads a window to its last row. The total is compared on every page, and the rows are counted by
 * key at the end: when either shows that rows moved meanwhile, the window is read again, and only
 * rows that were not delivered yet come out.
 *
 * @returns the number of parts to cut the window into when the offset does not reach its end, else 0;
 *   nothing of it has been delivered then, unless it grew while it was read again
 */
export async function* readWindow(
  source: PageSource,
  delivered: DeliveredKeys,
  start: ReadStart,
): AsyncGenerator<WindowPage, number> {
  const { size, maximumOffset, context } = source;
  const reach = size === Infinity ? size : Math.floor(maximumOffset / size) * size + size;
  for (let pass = 0; pass <= source.rereads; pass++) {
    const first = await source.read(start.offset);
    const total = first.metadata?.total_items ?? undefined;
    if (total !== undefined && total > reach) return Math.ceil(total / reach);
    const keys = new Set<unknown>();
    let hasKeys = true;
    let offset = start.offset;
    let isSteady = start.total === undefined || start.total === total;
    for await (const reply of isSteady ? readPass(source, first, start.offset, total) : []) {
      isSteady = (reply.metadata?.total_items ?? undefined) === total;
      if (!isSteady) break;
      const fresh = reply.data.filter((row) => {
        const key = row[source.key] ?? row;
        hasKeys &&= key !== row;
        keys.add(key);
        return delivered.add(key);
      });
      offset += reply.data.length;
      const canResume = pass === 0 || offset === total;
      yield { reply, fresh, offset: canResume ? offset : undefined, position: offset, total };
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
    `rows were added, removed or moved while they were read; ${advice}`,
    context,
  );
}

/** All pages from an offset on. With a known total they are fetched ahead, else one after the other. */
async function* readPass(
  source: PageSource,
  first: Reply,
  start: number,
  total: number | undefined,
): AsyncGenerator<Reply> {
  yield first;
  if (total !== undefined) {
    const offsets = Array.from(
      { length: Math.max(0, Math.ceil((total - start) / source.size) - 1) },
      (_, index) => start + (index + 1) * source.size,
    );
    yield* runAhead(
      offsets.map((offset) => () => source.read(offset)),
      source.ahead,
    );
    return;
  }
  let last = first;
  for (let offset = start + source.size; last.data.length === source.size; offset += source.size) {
    if (offset > source.maximumOffset) {
      throw new ReadError(
        'too-many-rows',
        `there are rows beyond the offset ${source.maximumOffset}, and the reply does not say how many`,
        source.context,
      );
    }
    last = await source.read(offset);
    yield last;
  }
}
