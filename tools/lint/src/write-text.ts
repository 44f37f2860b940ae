import { diagnosticCodes } from '@openrpc-kit/model';
import { countFindings } from './count-findings.ts';
import type { Finding, LintResult } from './finding.ts';
import { rules } from './rules.ts';
import { severities, type Severity } from './severity.ts';

type Paint = (text: string) => string;

/** How a terminal shows it; picocolors fits. */
export type TextStyle = Readonly<
  Record<'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'cyan' | 'green', Paint>
>;

/** More of one rule in one file are counted, not listed: they have one cause. */
const mostOfARule = 5;

/**
 * For people: findings file by file, then each rule that was broken with what to do about it, then
 * the sum. Infos are summed up by rule unless everything is asked for.
 *
 * @param all lists every finding, infos included.
 */
export function writeText(result: LintResult, style: TextStyle, all = false): string {
  const shown = result.findings.filter(({ severity }) => all || severity !== 'info');
  const blocks = [...Map.groupBy(shown, ({ file }) => file)].map(([file, findings]) =>
    [style.underline(file), ...describeFile(findings, style, all), ''].join('\n'),
  );
  const parts = [
    ...blocks,
    ...describeRules(result.findings, style),
    describeTotal(result, style, all),
  ];
  return `${parts.join('\n')}\n`;
}

function describeFile(findings: readonly Finding[], style: TextStyle, all: boolean): string[] {
  const placeWidth = Math.max(...findings.map((finding) => toPlace(finding).length));
  const left = Map.groupBy(findings, ({ code }) => code);
  const listed = new Map<string, number>();
  const lines: string[] = [];
  for (const finding of findings) {
    const number = (listed.get(finding.code) ?? 0) + 1;
    const total = left.get(finding.code)?.length ?? 0;
    listed.set(finding.code, number);
    if (all || number <= mostOfARule || total === mostOfARule + 1) {
      lines.push(...describeFinding(finding, placeWidth, style));
    } else if (number === mostOfARule + 1) {
      const rest = `… and ${total - mostOfARule} more of ${finding.code} in this file`;
      lines.push(`  ${' '.repeat(placeWidth)}  ${style.dim(rest)}`);
    }
  }
  return lines;
}

function describeFinding(finding: Finding, placeWidth: number, style: TextStyle): string[] {
  const { severity, code, message, advice } = finding;
  const place = toPlace(finding).padStart(placeWidth);
  const head = `  ${style.dim(place)}  ${paint(severity, style)(severity.padEnd(7))}  ${style.dim(code.padEnd(7))}  `;
  const indent = ' '.repeat(placeWidth + 22);
  return [`${head}${message}`, ...(advice === undefined ? [] : [`${indent}${style.cyan(advice)}`])];
}

/** What was broken, most serious first, with the cure. */
function describeRules(findings: readonly Finding[], style: TextStyle): string[] {
  const groups = [...Map.groupBy(findings, ({ code }) => code)];
  const rank = ([, [first]]: (typeof groups)[number]): number =>
    severities.indexOf(first?.severity ?? 'info');
  const sorted = groups.toSorted((a, b) => rank(a) - rank(b) || b[1].length - a[1].length);
  const width = String(Math.max(0, ...groups.map(([, group]) => group.length))).length;
  return sorted.map(([code, group]) => {
    const { title, fix } = explain(code);
    const worst =
      severities.find((each) => group.some(({ severity }) => severity === each)) ?? 'info';
    const count = String(group.length).padStart(width);
    const indent = ' '.repeat(width + 12);
    return `${paint(worst, style)(code.padEnd(7))}  ${style.bold(count)} ${style.dim('×')} ${style.bold(title)}\n${indent}${style.dim(fix)}`;
  });
}

function explain(code: string): { readonly title: string; readonly fix: string } {
  const diagnostics: Readonly<Record<string, { title: string; fix: string }>> = diagnosticCodes;
  return rules.find((rule) => rule.code === code) ?? diagnostics[code] ?? { title: code, fix: '' };
}

function describeTotal(
  { findings, ignored, files }: LintResult,
  style: TextStyle,
  all: boolean,
): string {
  const counts = countFindings(findings);
  const looked = `${files} ${files === 1 ? 'file' : 'files'}`;
  const aside = ignored.length > 0 ? ` ${ignored.length} ignored with a reason.` : '';
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => paint(severity, style)(toCount(counts[severity], severity)));
  if (parts.length === 0) return `${style.green('Nothing to say')} about ${looked}.${aside}`;
  const more = counts.info > 0 && !all ? style.dim(' --all lists the infos.') : '';
  return `\n${parts.join(', ')} in ${looked}.${aside}${more}`;
}

function toCount(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function toPlace({ line, column }: Finding): string {
  return `${line}:${column}`;
}

function paint(severity: Severity, style: TextStyle): Paint {
  return { error: style.red, warning: style.yellow, info: style.cyan }[severity];
}
