import { diagnosticCodes } from '@openrpc-kit/model';
import { rules } from '@openrpc-kit/lint';
import type { MadePage } from '@openrpc-kit/docs-runtime/content';
import { readFileSync } from 'node:fs';

const changelog = new URL('../../../../CHANGELOG.md', import.meta.url);

/** Pages about the tools: what they may say of a document, and how they changed. */
export function makePages(): readonly MadePage[] {
  return [
    {
      id: 'openrpc-kit/diagnostics',
      title: 'Diagnostics',
      description: 'Every code that openrpc-kit gives a problem of a document: cause and cure.',
      body: writeDiagnostics(),
    },
    {
      id: 'changelog',
      title: 'Changelog',
      description: 'What changed in the document and in the packages, version by version.',
      // The page has its title already.
      body: readFileSync(changelog, 'utf8').replace(/^# .*\n+/, ''),
    },
  ];
}

function writeDiagnostics(): string {
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
    ...rules.flatMap(writeCode),
  ].join('\n\n');
}

interface Explained {
  readonly code: string;
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

function writeCode({ code, title, cause, fix }: Explained): readonly string[] {
  return [`### ${code}: ${escape(title)}`, escape(cause), `**What to do:** ${escape(fix)}`];
}

/** Outside of code, `<` would begin HTML. */
function escape(text: string): string {
  return text
    .split('`')
    .map((part, at) => (at % 2 === 0 ? part.replaceAll('<', '&lt;').replaceAll('*', '\\*') : part))
    .join('`');
}
