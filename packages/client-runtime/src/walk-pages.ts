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
import { ReadError, type ReadFault } from './read-error.ts';

/**
 * Reads one list page after page, to its end: the short sister of `pages`, for programs that count
 * bytes. A period that one call may span, no more rows than the offset reaches, no look-ahead, no
 * checkpoints. It is as strict: each page begins with the last row of the one before (which is not
 * handed over twice), and when that row has moved, a page is shorter than the total of its reply
 * allows, or rows are left beyond the offset, the read fails. Rows have their key, even when `fields`
 * does not name it.
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
  const given: Params = params;
  const chosen = given[fields] as string[] | undefined;
  const size = Math.max(2, (given[limitName] ?? maximum) as number);
  let position = (given[offsetName] ?? 0) as number;
  const context = { method: descriptor.name, attempt: 1 };
  const stop = (fault: ReadFault): never => {
    throw new ReadError(fault, `${fault} at offset ${position}`, context);
  };
  let last: unknown;
  for (let overlap = 0; ; overlap = 1) {
    const result = await client.call(
      descriptor,
      {
        ...(sort && { [sort]: order }),
        ...given,
        ...(chosen && { [fields]: [...new Set([...chosen, key])] }),
        ...(limitName && { [limitName]: size }),
        ...(offsetName && { [offsetName]: position }),
      },
      options,
    );
    const page = expectPage(result, context);
    const { data, metadata } = page;
    const isLast = data.length < size;
    // Without a total nothing is below it, and the first page that is not full is the last.
    const isShort = isLast && position + data.length < (metadata?.total_items as number);
    if (isShort || (overlap && data[0]?.[key] !== last)) stop('drift');
    yield { ...page, data: data.slice(overlap) } as unknown as Page<Shape, Field>;
    last = data.at(-1)?.[key];
    if (isLast) return;
    position += size - 1;
    if (position > maximumOffset) stop('too-many-rows');
  }
}
