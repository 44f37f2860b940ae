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

const cures: Readonly<Record<Difference, string>> = {
  missing: 'is to be generated',
  stale: 'was generated from an older document or by an older generator',
  edited: 'was changed by hand; the change is lost when the folder is generated',
  'left over': 'is not generated (any more)',
};

/** Every difference with its kind, and how to mend them. */
export function describeChecked({ outputs, clean }: CheckReport, colors: Colors): string {
  const lines = outputs.flatMap(({ folder, differences }) =>
    [...differences].map(
      ([path, kind]) =>
        `${colors.red(kind.padEnd(9))}  ${folder}/${path}  ${colors.dim(cures[kind])}`,
    ),
  );
  const total = outputs.reduce((sum, { unchanged }) => sum + unchanged, 0);
  if (clean) return `${total} generated files are up to date.\n`;
  const noun = lines.length === 1 ? 'file is' : 'files are';
  return [
    ...lines,
    '',
    `${lines.length} ${noun} not as generated. Run \`openrpc-kit generate\` and commit the result;`,
    'to keep an edit, make it in the document or in the generator.',
    '',
  ].join('\n');
}

function shorten(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostListed) return lines;
  return [...lines.slice(0, mostListed), `  … and ${lines.length - mostListed} more`];
}
