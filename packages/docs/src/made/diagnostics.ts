import { ruleGroups, rules } from '@openrpc-kit/lint';
import { diagnosticCodes } from '@openrpc-kit/model';
import { escapeText } from './escape-text.ts';

/** The codes of the loader and the rules of the linter, from their typed tables. */
export function writeDiagnostics(): string {
  const document = Object.entries(diagnosticCodes).map(([code, explanation]) => ({
    code,
    ...explanation,
  }));
  return [
    'A message of `openrpc-kit` names a file, a line, a column and one of these codes. Nothing is generated from a document that has an error.',
    '## The document',
    'Every command checks these.',
    ...document.flatMap(writeCode),
    '## Lint',
    '`openrpc-kit lint` looks for these as well. A rule can be switched off, made milder or sterner, or ignored in one place.',
    writeOverview(),
    ...rules.flatMap(writeCode),
  ].join('\n\n');
}

/** Every rule on one line, linked to what it says. */
function writeOverview(): string {
  const rows = rules.map(
    ({ code, name, group, severity, title }) =>
      `| [\`${code}\`](#${toAnchor(`${code}: ${title}`)}) | ${escapeText(title)} | ${severity} | ${ruleGroups[group]} | \`${name}\` |`,
  );
  return ['| Code | Title | Severity | Group | Name |', '| - | - | - | - | - |', ...rows].join(
    '\n',
  );
}

interface Explained {
  readonly code: string;
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

function writeCode({ code, title, cause, fix }: Explained): readonly string[] {
  return [
    `### ${code}: ${escapeText(title)}`,
    escapeText(cause),
    `**What to do:** ${escapeText(fix)}`,
  ];
}

/** As headings get theirs: lower case, hyphens for spaces, no other signs. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
