import type { RpcClient } from './client.ts';
import type { DefaultFieldOf, FieldOf, ListMethod, ListShape } from './list-method.ts';
import { pages, type ReadParams } from './pages.ts';
import type { ReadOptions } from './read-options.ts';

/**
 * Reads a list of any length and any period, row by row: see `pages`.
 *
 * @example for await (const leg of rows(client, getCallLegsReport, { date_from, date_till })) …
 */
export async function* rows<
  Shape extends ListShape,
  const Field extends FieldOf<Shape> = DefaultFieldOf<Shape>,
>(
  client: RpcClient,
  method: ListMethod<Shape>,
  params: ReadParams<Shape, Field>,
  options?: ReadOptions,
): AsyncGenerator<Pick<Shape['row'], Field>, void, undefined> {
  for await (const page of pages(client, method, params, options)) yield* page.data;
}

/** Reads a list of any length and any period into one array: see `pages`. Mind the memory. */
export async function collect<
  Shape extends ListShape,
  const Field extends FieldOf<Shape> = DefaultFieldOf<Shape>,
>(
  client: RpcClient,
  method: ListMethod<Shape>,
  params: ReadParams<Shape, Field>,
  options?: ReadOptions,
): Promise<Pick<Shape['row'], Field>[]> {
  const all: Pick<Shape['row'], Field>[] = [];
  for await (const page of pages(client, method, params, options)) {
    for (const row of page.data) all.push(row);
  }
  return all;
}
