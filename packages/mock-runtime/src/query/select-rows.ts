import type { SortKey } from '../api-description.ts';
import type { BlockMatcher } from '../store/column.ts';
import type { Table } from '../store/table.ts';
import { blockSize } from './matchers.ts';

export interface Selection {
  /** Rows of the page, in the order asked for. */
  readonly rows: Uint32Array;
  /** Rows that passed, before paging. */
  readonly total: number;
}

export interface SelectionRequest {
  /** First and past-last row to look at. */
  readonly start: number;
  readonly end: number;
  readonly matcher: BlockMatcher | undefined;
  /** Empty: as the rows lie. */
  readonly sort: readonly SortKey[];
  readonly offset: number;
  readonly limit: number;
}

/** Filters, sorts and pages. */
export function selectRows(table: Table, request: SelectionRequest): Selection {
  if (!table.lies(request.sort)) return selectSorted(table, request);
  const { start, end, matcher, offset, limit } = request;
  if (matcher === undefined) {
    const first = Math.min(end, start + offset);
    const rows = new Uint32Array(Math.min(end - first, limit));
    for (let at = 0; at < rows.length; at += 1) rows[at] = first + at;
    return { rows, total: end - start };
  }
  return selectInOrder(start, end, matcher, offset, limit);
}

function selectInOrder(
  start: number,
  end: number,
  matcher: BlockMatcher,
  offset: number,
  limit: number,
): Selection {
  const rows = new Uint32Array(Math.min(limit, end - start));
  const mask = new Uint8Array(blockSize);
  let total = 0;
  let kept = 0;
  for (let from = start; from < end; from += blockSize) {
    const count = Math.min(blockSize, end - from);
    matcher(from, count, mask);
    const passed = countOnes(mask, count);
    if (kept < rows.length && total + passed > offset) {
      let place = total;
      for (let at = 0; at < count && kept < rows.length; at += 1) {
        if (mask[at] === 0) continue;
        if (place >= offset) {
          rows[kept] = from + at;
          kept += 1;
        }
        place += 1;
      }
    }
    total += passed;
  }
  return { rows: rows.slice(0, kept), total };
}

/**
 * Walks the table's sorted rows and takes those that pass. The order is made once a sort, so each
 * page costs one pass over marks and not a sort.
 */
function selectSorted(table: Table, request: SelectionRequest): Selection {
  const { start, end, offset, limit } = request;
  const marks = new Uint8Array(end - start);
  const total = markRows(request, marks);
  const rows = new Uint32Array(Math.max(0, Math.min(limit, total - offset)));
  if (rows.length === 0) return { rows, total };
  let place = 0;
  let kept = 0;
  const sorted = table.sorted(request.sort);
  for (let at = 0; at < sorted.length; at += 1) {
    const row = sorted[at] as number;
    if (row < start || row >= end || marks[row - start] === 0) continue;
    if (place >= offset) {
      rows[kept] = row;
      kept += 1;
      if (kept === rows.length) break;
    }
    place += 1;
  }
  return { rows, total };
}

function markRows({ start, end, matcher }: SelectionRequest, marks: Uint8Array): number {
  if (matcher === undefined) {
    marks.fill(1);
    return marks.length;
  }
  let total = 0;
  for (let from = start; from < end; from += blockSize) {
    const count = Math.min(blockSize, end - from);
    const mask = marks.subarray(from - start, from - start + count);
    matcher(from, count, mask);
    total += countOnes(mask, count);
  }
  return total;
}

function countOnes(mask: Uint8Array, count: number): number {
  let ones = 0;
  for (let at = 0; at < count; at += 1) ones += mask[at] as number;
  return ones;
}
