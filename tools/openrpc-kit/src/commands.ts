import type { Artifact } from './artifact.ts';
import { toLoadOptions, type ReferenceOptions } from './command-options.ts';
import { loadConfig } from './load-config.ts';
import { describeChecked } from './output-report.ts';
import { printWarnings } from './print-warnings.ts';
import { chooseColors } from './terminal.ts';

interface ConfigOptions {
  readonly config?: string;
  readonly only?: readonly Artifact[];
}

/** Ends with exit code 1 when any file is not as generated. */
export async function runCheck({ config: file, only }: ConfigOptions): Promise<void> {
  const { config, root } = await loadConfig(file, process.cwd());
  const { check } = await import('./check.ts');
  const report = await check(config, { root, ...(only && { only }) });
  await printWarnings(report.warnings);
  const stream = report.clean ? process.stdout : process.stderr;
  stream.write(describeChecked(report, chooseColors(stream)));
  if (!report.clean) process.exitCode = 1;
}

/** Without an output file the document goes to standard output, and nothing else does. */
export async function runBundle(
  spec: string,
  { output, ...references }: ReferenceOptions & { readonly output?: string },
): Promise<void> {
  const { bundle, writeBundle } = await import('./bundle.ts');
  const { text, warnings } = await bundle(spec, toLoadOptions(references));
  await printWarnings(warnings);
  if (output === undefined) {
    process.stdout.write(text);
    return;
  }
  const wrote = writeBundle(output, text);
  process.stdout.write(`${output}  ${wrote ? 'written' : 'nothing changed'}\n`);
}
