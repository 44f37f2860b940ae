import { createClient, listMethod, type ListShape } from '@openrpc-kit/client-runtime';

export interface MovingRow {
  readonly id: number;
  readonly time: string;
  /** What the rows are sorted by, where their places change. */
  readonly rank: number;
}

interface MovingRows extends ListShape {
  row: MovingRow;
  params: { from: string; till: string; sort?: readonly { field: 'time' | 'rank' }[] };
  defaultField: 'id' | 'time';
  hidden: never;
  result: { readonly data: unknown };
}

/** What happens to the rows before one call of the service. */
export interface Change {
  /** Number of the call, from 1, over all runs. */
  readonly call: number;
  readonly change: (rows: MovingRow[]) => void;
}

export interface MovingListOptions {
  /** Most rows a page. */
  readonly limit: number;
  readonly maximumOffset: number;
  /** The replies say how many rows there are. */
  readonly hasTotal: boolean;
  readonly changes: readonly Change[];
}

export const from = '2026-01-01 00:00:00';
export const till = '2026-01-01 23:59:59';

/** A second of the day, as on the wire. */
export function toTime(second: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * A service of one list whose rows come, go and change places between calls. It pages as small as it is
 * told to, and shares no code with the mock server.
 */
export function createMovingList(
  rows: MovingRow[],
  { limit, maximumOffset, hasTotal, changes }: MovingListOptions,
) {
  const method = listMethod<MovingRows>({
    name: 'get.rows',
    list: {
      key: 'id',
      sort: 'sort',
      limit: ['limit', limit],
      offset: ['offset', maximumOffset],
      order: [{ field: 'time' }],
      period: { from: 'from', till: 'till', field: 'time' },
    },
  });
  let calls = 0;
  const client = createClient(
    {},
    {
      transport: async ({ params }) => {
        calls++;
        for (const { call, change } of changes) if (call === calls) change(rows);
        const asked = params as {
          from: string;
          till: string;
          limit: number;
          offset: number;
          sort: readonly { field: 'time' | 'rank' }[];
        };
        const field = asked.sort[0]?.field ?? 'time';
        const found = rows
          .filter(({ time }) => time >= asked.from && time <= asked.till)
          .toSorted((a, b) => (a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : a.id - b.id));
        const data = found.slice(asked.offset, asked.offset + asked.limit);
        return { result: { data, ...(hasTotal && { metadata: { total_items: found.length } }) } };
      },
    },
  );
  return { client, method, countCalls: () => calls };
}
