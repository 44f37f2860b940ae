import { formatCivilTime } from './civil-time.ts';
import type { RpcClient } from './client.ts';
import type { ErrorContext } from './client-error.ts';
import { expectPage } from './expect-page.ts';
import type { Params } from './hook.ts';
import type { ListDescriptor, SortBy } from './method-descriptor.ts';
import { OptionError } from './option-error.ts';
import { PageSteps, type PageStep } from './page-steps.ts';
import type { Checkpoint } from './read-options.ts';
import type { Reply, Row } from './read-window.ts';
import { ReplyError } from './transport-errors.ts';
import type { Window } from './window.ts';

/** The calls that a long read makes of one list method. */
export interface ListRequest {
  readonly sort: readonly SortBy[];
  readonly steps: PageSteps;
  read(window: Window | undefined, step: PageStep): Promise<Reply>;
  /** Rows with the fields that were asked for. */
  restore(rows: readonly Row[]): readonly Row[];
}

export interface PageOptions {
  readonly timeout: number;
  readonly signal: AbortSignal;
  readonly pageSize: number | undefined;
  readonly context: ErrorContext;
}

/**
 * Prepares the calls: page size, a sort that is stable from page to page, and the key among the
 * fields, because rows are counted by it. A key that was not asked for is taken out of the rows.
 */
export function createListRequest(
  client: RpcClient,
  descriptor: ListDescriptor,
  params: Params,
  { timeout, signal, pageSize, context }: PageOptions,
): ListRequest {
  const { list } = descriptor;
  const { key, fields: fieldsName = '', sort: sortName = '', order = [], period } = list;
  const [limitName, maximum = Infinity] = list.limit ?? [];
  const [offsetName, maximumOffset = 0] = list.offset ?? [];
  for (const name of [limitName, offsetName]) {
    if (name !== undefined && params[name] !== undefined) {
      throw new OptionError(
        'a long read pages by itself; its option `pageSize` sets the rows a page',
        name,
      );
    }
  }
  const size = Math.min(pageSize ?? maximum, maximum);
  const sort = (params[sortName] as SortBy[] | undefined) ?? order;
  const fields = params[fieldsName] as string[] | undefined;
  const isKeyAdded = fields !== undefined && !fields.includes(key);

  const steps = new PageSteps({ size, maximum, maximumOffset });

  const read: ListRequest['read'] = async (window, { offset, limit }) => {
    const edges = describeWindow(window);
    const result = await client.call(
      descriptor,
      {
        ...params,
        ...(sortName && sort.length > 0 && { [sortName]: sort }),
        ...(isKeyAdded && { [fieldsName]: [key, ...fields] }),
        ...(limitName && { [limitName]: limit }),
        ...(offsetName && { [offsetName]: offset }),
        ...(edges && period && { [period.from]: edges.from, [period.till]: edges.till }),
      },
      { timeout, signal },
    );
    const page = expectPage(result, context);
    // They are told apart by a member, which null has none of.
    if (page.data.every((row) => typeof row === 'object' && row !== null)) return page;
    throw new ReplyError('expected rows that are objects', context, 'never');
  };
  const omitKey = (row: Row): Row => {
    const { [key]: _, ...rest } = row;
    return rest;
  };
  const restore: ListRequest['restore'] = (rows) => (isKeyAdded ? rows.map(omitKey) : rows);
  return { sort, steps, read, restore };
}

/** The window as it stands on the wire. */
export function describeWindow(window: Window | undefined): Checkpoint['window'] {
  return window && { from: formatCivilTime(window.from), till: formatCivilTime(window.till) };
}
