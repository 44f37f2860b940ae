import type { CallOptions, RpcClient } from './client.ts';
import { expectPage } from './expect-page.ts';
import type { Params } from './hook.ts';
import type {
  DefaultFieldOf,
  FieldOf,
  ListMethod,
  ListParams,
  ListShape,
  Page,
} from './list-method.ts';
import { ReadError } from './read-error.ts';

/**
 * Reads one list page after page, to its end: the short sister of `pages`, for programs that count
 * bytes. A period that one call may span, no more rows than the offset reaches, no look-ahead, no
 * checkpoints. It is as strict: each page begins with the last row of the one before (which is not
 * handed over twice), and when that row has moved, a page is shorter than the total of its reply
 * allows, or rows are left beyond the offset, the read fails. Rows have their key, even when `fields`
 * does not name it. Without a total it asks on until a page brings nothing new.
 *
 * @param params `limit` is the size of the pages: the method's maximum by default, 2 at least
 * @throws ReplyError for a result without `data`, ReadError `drift` when rows came or went meanwhile or a page was cut short, `too-many-rows` beyond the offset
 * @example for await (const { data } of walkPages(client, getCallLegsReport, { date_from, date_till })) …
 */
export async function* walkPages<
  Shape extends ListShape,
  const Field extends FieldOf<Shape> = DefaultFieldOf<Shape>,
>(
  client: RpcClient,
  { descriptor }: ListMethod<Shape>,
  params: ListParams<Shape, Field>,
  options?: CallOptions,
): AsyncGenerator<Page<Shape, Field>, void, undefined> {
  const {
    key,
    fields = '',
    sort = '',
    order,
    limit: [limitName, maximum] = ['', Infinity],
    offset: [offsetName, maximumOffset] = ['', 0],
  } = descriptor.list;
  let {
    [fields]: chosen,
    [limitName]: size = maximum,
    [offsetName]: position = 0,
  } = params as Readonly<Record<string, number>>;
  size = Math.max(2, size);
  const context = { method: descriptor.name, attempt: 1 };
  let last: unknown;
  for (let overlap = 0; ; overlap = 1) {
    // A param that the method has not has the name '', and is left out.
    const { '': _, ...query }: Params = {
      [sort]: order,
      ...params,
      [fields]: chosen && [...new Set(chosen as unknown as string[]).add(key)],
      [limitName]: size,
      [offsetName]: position,
    };
    const page = expectPage(await client.call(descriptor, query, options), context);
    const { data, metadata } = page;
    position += data.length;
    // Without a total nothing is below it.
    if (
      (data.length < size && position < (metadata?.total_items as number)) ||
      (overlap && data[0]?.[key] !== last)
    ) {
      throw new ReadError('drift', `drift at offset ${position}`, context);
    }
    yield { ...page, data: data.slice(overlap) } as unknown as Page<Shape, Field>;
    last = data.at(-1)?.[key];
    // Without a total a page that is not full may be a capped one: the end is where nothing new comes.
    if (data.length < size && (metadata?.total_items || !data[overlap] || position > maximumOffset))
      return;
    if (--position > maximumOffset) {
      throw new ReadError('too-many-rows', `too-many-rows at offset ${position}`, context);
    }
  }
}
