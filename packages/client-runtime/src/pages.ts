import { leadToCaller } from './caller-stack.ts';
import { expectObject } from './check-options.ts';
import { checkReadOptions } from './check-read-options.ts';
import type { RpcClient } from './client.ts';
import type { Params } from './hook.ts';
import type {
  FieldOf,
  DefaultFieldOf,
  ListMethod,
  ListParams,
  ListShape,
  Page,
} from './list-method.ts';
import { DeliveredKeys } from './delivered-keys.ts';
import { createListRequest, describeWindow } from './list-request.ts';
import type { ListDescriptor } from './method-descriptor.ts';
import type { ReadOptions, ReadState } from './read-options.ts';
import { beginning, ReadPlan } from './read-plan.ts';
import { readWindow, type Reply } from './read-window.ts';

/** Params of a long read: it pages by itself, so `limit` and `offset` are not yours to give. */
export type ReadParams<Shape extends ListShape, Field> = ListParams<Shape, Field> & {
  readonly limit?: never;
  readonly offset?: never;
};

/** A page of a long read. */
export type ReadPage<Shape extends ListShape, Field extends FieldOf<Shape>> = Page<Shape, Field> &
  ReadState;

/**
 * Reads a list of any length and any period, page by page. The period is split by the months that
 * one call may span, and further where a window has more rows than the offset reaches. Every row
 * comes exactly once; where that cannot be promised, the read fails with a ReadError.
 *
 * @example
 * for await (const page of pages(client, getCallLegsReport, { date_from, date_till })) {
 *   await save(page.data, page.checkpoint);
 * }
 */
export async function* pages<
  Shape extends ListShape,
  const Field extends FieldOf<Shape> = DefaultFieldOf<Shape>,
>(
  client: RpcClient,
  method: ListMethod<Shape>,
  params: ReadParams<Shape, Field>,
  options: ReadOptions = {},
): AsyncGenerator<ReadPage<Shape, Field>, void, undefined> {
  expectObject(params, 'params', method.descriptor.name);
  checkReadOptions(options);
  const stop = new AbortController();
  const abort = (): void => stop.abort(options.signal?.reason);
  options.signal?.addEventListener('abort', abort);
  if (options.signal?.aborted) abort();
  try {
    const read = readAll(client, method.descriptor, params as Params, stop.signal, options);
    yield* read as AsyncGenerator<ReadPage<Shape, Field>>;
  } catch (error) {
    // That of a page fetched ahead ends where nobody was waiting yet.
    leadToCaller(error);
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', abort);
    // Pages that were fetched ahead are of no use to anybody now.
    stop.abort();
  }
}

/** Milliseconds that a page may take by default: enough to wait for the points of the next minute, twice. */
const patience = 180_000;

async function* readAll(
  client: RpcClient,
  descriptor: ListDescriptor,
  params: Params,
  signal: AbortSignal,
  { pageSize, ahead = 3, rereads = 3, timeout = patience, onProgress, from }: ReadOptions,
): AsyncGenerator<Reply & ReadState> {
  const { list } = descriptor;
  const context = { method: descriptor.name, attempt: 1 };
  const request = createListRequest(client, descriptor, params, {
    timeout,
    signal,
    pageSize,
    context,
  });
  const plan = new ReadPlan(list, params, request.sort, context, client.userId, from);
  const delivered = new DeliveredKeys();
  let { start } = plan;
  let rows = 0;
  let count = 0;

  for (let next = plan.next(); next; next = plan.next()) {
    const { window } = next;
    const reader = readWindow(
      {
        read: (step) => request.read(window, step),
        steps: request.steps,
        key: list.key,
        ahead,
        rereads,
        context,
      },
      delivered,
      start,
    );
    let step = await reader.next();
    for (; !step.done; step = await reader.next()) {
      const { reply, fresh, position, canResume, keys, total } = step.value;
      rows += fresh.length;
      const edges = describeWindow(window);
      const progress = {
        rows,
        pages: ++count,
        fraction: plan.fraction(window, total ? Math.min(1, position / total) : 1),
        window: edges,
        total,
      };
      onProgress?.(progress);
      const checkpoint = canResume
        ? { window: edges, query: plan.query, offset: position, keys, total }
        : undefined;
      yield { ...reply, data: request.restore(fresh), progress, checkpoint };
    }
    if (step.value > 0) {
      plan.split(window, step.value, request.sort);
      delivered.hold();
    }
    delivered.turn();
    start = beginning;
  }
}
