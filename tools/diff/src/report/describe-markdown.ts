import type { Change } from '../change.ts';
import { toPrintable } from '../printable.ts';
import { rules } from '../rules.ts';
import { severities, type Severity } from '../severity.ts';
import { describePath, groupByMethod, listOthers, wholeApi } from './change-text.ts';
import { describeCounts, type DiffReport } from './diff-report.ts';

const headings: Readonly<Record<Severity, string>> = {
  breaking: 'Breaking',
  warning: 'Warnings',
  info: 'Other changes',
};

/**
 * Prints a comparison as a section of a changelog. All text of the documents stands in code spans,
 * so nothing of it becomes markup, a link or a tag.
 */
export function describeMarkdown(report: DiffReport): string {
  const { before, after, bump, suggestedVersion } = report;
  const version = suggestedVersion === undefined ? '' : ` (${toCode(suggestedVersion)} or later)`;
  const total = bump === 'none' ? '' : `, version bump: **${bump}**${version}`;
  const sections = severities.flatMap((severity) => describeSection(report, severity));
  return `${[
    `## ${toCode(after.title)} ${toCode(after.version)}`,
    `Since ${toCode(before.version)}: ${describeCounts(report)}${total}.`,
    ...sections,
  ].join('\n\n')}\n`;
}

function describeSection({ changes }: DiffReport, severity: Severity): string[] {
  const all = changes.filter((change) => change.severity === severity);
  if (all.length === 0) return [];
  const groups = [...groupByMethod(all)].flatMap(([method, group]) => [
    `#### ${group[0]?.places[0].method === undefined ? capitalise(wholeApi) : toCode(method)}`,
    group.map(describeChange).join('\n'),
  ]);
  return [`### ${headings[severity]}`, ...groups];
}

function describeChange(change: Change): string {
  const { title, why } = rules[change.rule];
  const { before, after, renamedTo, places } = change;
  const values = [before, after].flatMap((value) => (value === undefined ? [] : [toCode(value)]));
  const others = listOthers(change);
  const names = others.names.map(toCode).join(', ');
  const more = others.more > 0 ? ` and ${others.more} more methods` : '';
  return [
    `- **${title}**`,
    places[0].path === '' ? '' : ` ${toCode(describePath(places[0]))}`,
    values.length === 0 ? '' : `: ${values.join(' → ')}`,
    '.',
    change.severity === 'info' ? '' : ` ${escapeOwn(why)}`,
    renamedTo === undefined ? '' : ` Perhaps renamed to ${toCode(renamedTo)}.`,
    names === '' ? '' : ` Also in ${names}${more}.`,
  ].join('');
}

/**
 * A code span that holds any text: its fence is longer than any run of backticks in it.
 *
 * @example toCode('a`b') // '``a`b``'
 */
export function toCode(text: string): string {
  const safe = toPrintable(text).trim();
  if (safe === '') return '(empty)';
  const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = safe.startsWith('`') || safe.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${safe}${pad}${fence}`;
}

/** Text of rules names keywords in backticks; it has no other markup. */
function escapeOwn(text: string): string {
  return text.replaceAll(/[*_<[]/g, (character) => `\\${character}`);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
