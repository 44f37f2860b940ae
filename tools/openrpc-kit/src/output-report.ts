import type { Colors } from './terminal.ts';
import type { CheckReport } from './check.ts';
import type { Difference } from './comparison.ts';
import type { GeneratedOutput } from './generate.ts';

/** Longer lists help nobody; the folder's own diff shows the rest. */
const mostListed = 20;

/** One line an output, then the files that changed. */
export function describeGenerated(outputs: readonly GeneratedOutput[], colors: Colors): string {
  const lines = outputs.flatMap(({ artifact, folder, written, deleted, unchanged }) => {
    const total = written.length + unchanged;
    const counts = [
      `${total} ${total === 1 ? 'file' : 'files'}`,
      written.length > 0 && `${written.length} written`,
      deleted.length > 0 && `${deleted.length} deleted`,
      written.length + deleted.length === 0 && 'nothing changed',
    ].filter((part) => part !== false);
    const changes = [
      ...written.map((path) => `  ${colors.green('written')}  ${folder}/${path}`),
      ...deleted.map((path) => `  ${colors.red('deleted')}  ${folder}/${path}`),
    ];
    return [
      `${colors.bold(artifact.padEnd(11))}  ${folder}  ${counts.join(', ')}`,
      ...shorten(changes),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

const causes: Readonly<Record<Difference, string>> = {
  missing: 'not generated yet',
  stale: 'generated from an older document, or by an older generator',
  edited: 'changed by hand; generating again loses the change',
  'left over': 'not generated (any more)',
};

/** Every difference with its kind, what the kinds mean, and how to mend them. */
export function describeChecked({ outputs, clean }: CheckReport, colors: Colors): string {
  if (clean) {
    const total = outputs.reduce((sum, { unchanged }) => sum + unchanged, 0);
    return `${total} generated files are up to date.\n`;
  }
  const found = outputs.flatMap(({ folder, differences }) =>
    [...differences].map(([path, kind]) => ({ kind, file: `${folder}/${path}` })),
  );
  const kinds = new Set(found.map(({ kind }) => kind));
  const paint = (kind: Difference): string => colors.red(kind.padEnd(9));
  const lines = [
    ...found.map(({ kind, file }) => `${paint(kind)}  ${file}`),
    '',
    `${found.length} ${found.length === 1 ? 'file is' : 'files are'} not as generated:`,
    ...[...kinds].map((kind) => `  ${paint(kind)}  ${causes[kind]}`),
    'Run `openrpc-kit generate` and commit the result. To keep an edit, make it in the document or in the generator.',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function shorten(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostListed) return lines;
  return [...lines.slice(0, mostListed), `  … and ${lines.length - mostListed} more`];
}
