import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import type { SlowRows } from './slow-list.ts';

/** The rows of a report at a moment: what goes on then is not over yet. */
export function lookAt(
  report: SlowRows,
  method: string,
  at: { readonly now: number; readonly timezone: string },
  isOngoingAsked: boolean,
): SlowRows {
  if (!method.endsWith('_report')) return report;
  const wall = readWall(at.now, at.timezone);
  const rows = report.rows.flatMap((row): readonly JsonObject[] => {
    if (!goesOn(row, wall)) return [row];
    return method === 'get.calls_report' && isOngoingAsked ? [interrupt(row, wall)] : [];
  });
  return { ...report, rows };
}

/** `2026-10-05 11:40:00` */
export function readWall(now: number, timeZone: string): string {
  const style = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('sv-SE', style).format(now);
}

function goesOn(row: JsonObject, wall: string): boolean {
  const passed = countSeconds(row, wall);
  return passed >= 0 && passed < Number(row['total_duration']);
}

function countSeconds(row: JsonObject, wall: string): number {
  return (Date.parse(`${wall}Z`) - Date.parse(`${String(row['start_time'])}Z`)) / 1000;
}

/** What is known of a session that goes on, field by field. */
function interrupt(row: JsonObject, wall: string): JsonObject {
  const passed = countSeconds(row, wall);
  const wait = row['wait_duration'] ?? null;
  const isAnswered = wait !== null && passed >= Number(wait);
  const cells = Object.entries(row).map(([name, cell]): [string, JsonValue] => {
    if (name === 'total_duration') return [name, passed];
    if (name === 'total_wait_duration') return [name, Math.min(Number(cell), passed)];
    if (name === 'is_lost') return [name, false];
    if (/^(clean_)?talk_duration$/.test(name)) {
      const talked = passed - Number(wait);
      return [name, isAnswered && cell !== null ? Math.min(Number(cell), talked) : null];
    }
    if (
      /^(wait_duration|operator_phone_number|(first|last)_\w+_employee_(id|full_name))$/.test(name)
    ) {
      return [name, isAnswered ? cell : null];
    }
    if (/^(finish_|sale_|full_record_|postprocess_|lost_call_|last_\w+_rating)/.test(name)) {
      return [name, null];
    }
    return [name, /(_records|^tags|^attributes)$/.test(name) ? [] : cell];
  });
  return Object.fromEntries(cells);
}
