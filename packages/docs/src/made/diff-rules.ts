import { rules, ruleKinds, severities, type Severity } from '@openrpc-kit/diff';
import { escapeText } from './escape-text.ts';

const headings: Readonly<Record<Severity, string>> = {
  breaking: 'Breaking',
  warning: 'Warnings',
  info: 'Other changes',
};

const meanings: Readonly<Record<Severity, string>> = {
  breaking: 'A correct caller fails. The next version is a major one.',
  warning: 'A caller may fail, or get something else: a person has to judge.',
  info: 'Nobody has to act.',
};

/** What `openrpc-kit diff` tells apart, from the typed table of its rules. */
export function writeDiffRules(): string {
  return [
    '`openrpc-kit diff` compares what two versions of a document say, not how they say it. What callers send may become wider, what they get may become narrower; the other way round breaks somebody.',
    ...severities.flatMap((severity) => [
      `## ${headings[severity]}`,
      meanings[severity],
      writeTable(severity),
    ]),
  ].join('\n\n');
}

function writeTable(severity: Severity): string {
  const rows = Object.entries(rules)
    .filter(([, { kind }]) => ruleKinds[kind].severity === severity)
    .map(
      ([id, { kind, title, why }]) =>
        `| ${escapeText(title)} | \`${id}\` | ${ruleKinds[kind].bump} | ${escapeText(why)} |`,
    );
  return ['| Change | Rule | Bump | Why |', '| - | - | - | - |', ...rows].join('\n');
}
