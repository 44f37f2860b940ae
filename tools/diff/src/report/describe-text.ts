import type { Change } from '../change.ts';
import { toPrintable } from '../printable.ts';
import type { RuleKind } from '../rule.ts';
import { rules } from '../rules.ts';
import { severities, type Severity } from '../severity.ts';
import { describePath, describeValues, groupByMethod, listOthers } from './change-text.ts';
import { describeCounts, type DiffReport } from './diff-report.ts';

type Painter = (text: string) => string;

/** Colours of a terminal; `picocolors` has this form. */
export interface Paint {
  readonly bold: Painter;
  readonly dim: Painter;
  readonly red: Painter;
  readonly yellow: Painter;
  readonly green: Painter;
  readonly cyan: Painter;
}

/** Nothing is painted: for files and pipes. */
export const noPaint: Paint = {
  bold: String,
  dim: String,
  red: String,
  yellow: String,
  green: String,
  cyan: String,
};

/** Text changes beyond these are counted. */
const mostNotes = 20;

/** Prints a comparison for a person at a terminal: by severity, then by method. */
export function describeText(report: DiffReport, paint: Paint = noPaint): string {
  const { before, after } = report;
  const title = paint.bold(toPrintable(after.title));
  const versions = `${toPrintable(before.version)} → ${toPrintable(after.version)}`;
  const sections = severities.flatMap((severity) => describeSection(report, severity, paint));
  return `${[`${title}  ${versions}`, ...sections, describeTotal(report, paint)].join('\n\n')}\n`;
}

function describeSection({ changes }: DiffReport, severity: Severity, paint: Paint): string[] {
  const all = changes.filter((change) => change.severity === severity);
  if (all.length === 0) return [];
  const notes = all.filter(({ rule }) => rules[rule].kind === 'note');
  const hidden = new Set(notes.slice(mostNotes));
  const shown = all.filter((change) => !hidden.has(change));
  const color = colors[severity](paint);
  const groups = [...groupByMethod(shown)].map(([method, group]) =>
    [`  ${paint.bold(method)}`, ...describeGroup(group, paint)].join('\n'),
  );
  if (hidden.size > 0) {
    groups.push(paint.dim(`  … and ${hidden.size} more changes of text; --format json lists all`));
  }
  return [paint.bold(color(severity.toUpperCase())) + paint.dim(`  ${all.length}`), ...groups];
}

/** Titles are as wide as the widest, so that places stand below each other. */
function describeGroup(changes: readonly Change[], paint: Paint): string[] {
  const width = Math.max(...changes.map(({ rule }) => rules[rule].title.length));
  return changes.map((change) => describeChange(change, width, paint));
}

function describeChange(change: Change, width: number, paint: Paint): string {
  const { kind, title, why } = rules[change.rule];
  const color = colors[change.severity](paint);
  const values = describeValues(change);
  const path = describePath(change.places[0]);
  const head = [
    `    ${color(marks[kind])} ${path === '' ? title : title.padEnd(width)}`,
    path === '' ? [] : paint.cyan(path),
    values ?? [],
    change.severity === 'info' ? paint.dim(`[${change.rule}]`) : [],
  ]
    .flat()
    .join('  ');
  const below = [
    ...(change.severity === 'info' ? [] : [`${why} ${paint.dim(`[${change.rule}]`)}`]),
    ...(change.renamedTo === undefined
      ? []
      : [
          `Renamed? ${JSON.stringify(toPrintable(change.renamedTo))} is the same but for its name.`,
        ]),
    ...describeOthers(change),
  ];
  return [head, ...below.map((line) => `      ${paint.dim(line)}`)].join('\n');
}

function describeOthers(change: Change): string[] {
  const { names, more } = listOthers(change);
  if (names.length === 0) return [];
  return [`Also in ${names.join(', ')}${more > 0 ? ` and ${more} more methods` : ''}.`];
}

function describeTotal(report: DiffReport, paint: Paint): string {
  const { bump, suggestedVersion, versionSuffices, before, after } = report;
  if (bump === 'none') return paint.green('No changes: both documents say the same.');
  const version =
    suggestedVersion === undefined ? '' : `  ${before.version} → ${suggestedVersion} or later`;
  const objection =
    versionSuffices === false
      ? paint.yellow(`, but the new document says ${toPrintable(after.version)}`)
      : '';
  const color = { major: paint.red, minor: paint.yellow, patch: paint.green }[bump];
  return `${paint.bold(describeCounts(report))}\nversion bump: ${paint.bold(color(bump))}${version}${objection}`;
}

const marks: Readonly<Record<RuleKind, string>> = {
  breaking: '✖',
  warning: '▲',
  addition: '+',
  note: '·',
};

const colors: Readonly<Record<Severity, (paint: Paint) => Painter>> = {
  breaking: ({ red }) => red,
  warning: ({ yellow }) => yellow,
  info: ({ green }) => green,
};
