import { ruleGroups, type RuleGroup } from './rule.ts';
import { rules } from './rules.ts';

/** Every rule as Markdown, a table a group, as a formatter leaves it: for the README and any page of docs. */
export function writeRuleTable(): string {
  const groups = Object.entries(ruleGroups) as [RuleGroup, string][];
  return groups
    .map(([group, title]) => {
      const rows = rules
        .filter((rule) => rule.group === group)
        .map((rule) => [rule.code, rule.severity, rule.title, rule.cause]);
      const table = formatTable([['code', 'severity', 'finding', 'why it hurts'], ...rows]);
      return `### ${title}\n\n${table}\n`;
    })
    .join('\n');
}

/** The first row is the head. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', String.raw`\|`)));
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) => row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)));
  const rule = (widths ?? []).map((width) => '-'.repeat(width));
  return [lines[0] ?? [], rule, ...lines.slice(1)]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
