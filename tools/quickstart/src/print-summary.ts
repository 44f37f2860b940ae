import Table from 'cli-table3';
import picocolors from 'picocolors';
import { formatCount, formatSeconds, formatShare } from './format.ts';
import type { Leg } from './leg.ts';
import type { Group, Summary } from './summarize.ts';

const colors = picocolors.createColors(process.stdout.isTTY === true && !process.env['NO_COLOR']);

/** Rows of a table that a person still reads. */
const mostGroups = 8;
const mostMissed = 5;
const mostLegs = 8;

/** The month for a person: by direction, by employee, and the calls that nobody took. */
export function printSummary({ directions, employees, missed, incomingCalls }: Summary): string {
  const named = directions.map((group) => ({ ...group, name: nameDirection(group.name) }));
  const more = employees.length - mostGroups;
  const share = formatShare(missed.length, incomingCalls);
  const latest = missed
    .slice(0, mostMissed)
    .map(
      (call) =>
        `    ${call.time}  ${call.caller ?? 'hidden'}  waited ${formatSeconds(call.waited)}`,
    );
  return [
    printGroups('direction', named),
    '',
    printGroups('employee', employees.slice(0, mostGroups)),
    ...(more > 0 ? [`  and ${more} more`] : []),
    '',
    `  Missed: ${formatCount(missed.length)} of ${formatCount(incomingCalls)} incoming calls (${share})`,
    ...(latest.length > 0 ? ['  The latest:', ...latest] : []),
  ].join('\n');
}

/** The first rows as a table. */
export function printLegs(legs: readonly Leg[]): string {
  const table = createTable(['start', 'direction', 'from', 'to', 'employee', 'talk', 'end']);
  for (const leg of legs.slice(0, mostLegs)) {
    table.push([
      leg.start_time,
      nameDirection(leg.direction),
      leg.calling_phone_number ?? '',
      leg.called_phone_number ?? '',
      leg.employee_full_name ?? '',
      leg.is_talked ? formatSeconds(leg.duration ?? 0) : '–',
      leg.release_cause_description ?? '',
    ]);
  }
  return indent(table.toString());
}

function printGroups(title: string, groups: readonly Group[]): string {
  const table = createTable([title, 'legs', 'talked', '', 'talk time', 'on average']);
  for (const { name, legs, talked, talkSeconds } of groups) {
    table.push([
      name,
      right(formatCount(legs)),
      right(formatCount(talked)),
      right(formatShare(talked, legs)),
      right(formatSeconds(talkSeconds)),
      right(talked === 0 ? '–' : formatSeconds(talkSeconds / talked)),
    ]);
  }
  return indent(table.toString());
}

/** Lines between columns would only get in the way of reading. */
function createTable(head: readonly string[]): Table.Table {
  const edges =
    'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid';
  const chars = Object.fromEntries(edges.split(' ').map((name) => [name, '']));
  return new Table({
    head: head.map((name) => colors.dim(name)),
    chars: { ...chars, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
}

function right(content: string): { content: string; hAlign: 'right' } {
  return { content, hAlign: 'right' };
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ').replace(/ +$/gm, '');
}

function nameDirection(direction: string): string {
  return direction === 'in' ? 'incoming' : 'outgoing';
}
