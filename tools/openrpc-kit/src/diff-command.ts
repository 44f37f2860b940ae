import { resolve } from 'node:path';
import type { DiffInput, DiffReport, Severity } from '@openrpc-kit/diff';
import type { Diagnostic, LoadOptions } from '@openrpc-kit/model';
import { Option, type Command } from 'commander';
import {
  allowRefOption,
  lenientOption,
  toLoadOptions,
  type ReferenceOptions,
} from './command-options.ts';
import { reportFailure } from './report-failure.ts';
import { SpecError } from './spec-error.ts';
import { chooseColors } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface DiffCommandOptions extends ReferenceOptions {
  readonly format: 'text' | 'markdown' | 'json' | 'sarif';
  readonly failOn: Severity | 'none';
  readonly output?: string;
}

/** The call or a document is wrong, so that nothing was compared: told apart from a finding. */
const exitUsage = 2;

export function addDiffCommand(program: Command): void {
  program
    .command('diff')
    .description('say what changed between two versions of a document, and whom it breaks')
    .argument('<old>', 'the OpenRPC document as it was')
    .argument('<new>', 'the OpenRPC document as it is')
    .addOption(
      new Option('-f, --format <format>', 'how to print the changes')
        .choices(['text', 'markdown', 'json', 'sarif'])
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 when a change is that bad, or worse')
        .choices(['breaking', 'warning', 'info', 'none'])
        .default('breaking'),
    )
    .option('-o, --output <file>', 'file to write; standard output when left out')
    .addOption(lenientOption())
    .addOption(allowRefOption())
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitUsage))
    .action(async (before: string, after: string, options: DiffCommandOptions) => {
      try {
        await runDiff(before, after, options, program.version() ?? '');
      } catch (error) {
        await reportFailure(error);
        if (error instanceof UsageError || error instanceof SpecError) process.exitCode = exitUsage;
      }
    });
}

async function runDiff(
  before: string,
  after: string,
  { format, failOn, output, ...references }: DiffCommandOptions,
  version: string,
): Promise<void> {
  const { createReport, isAtLeast } = await import('@openrpc-kit/diff');
  const [old, now] = await loadBoth(before, after, toLoadOptions(references));
  const report = createReport(old, now);
  const text = await print(report, format, version, output === undefined);
  if (output === undefined) process.stdout.write(text);
  else {
    const { writeBundle } = await import('./bundle.ts');
    const wrote = writeBundle(output, text);
    process.stdout.write(`${output}  ${wrote ? 'written' : 'nothing changed'}\n`);
  }
  const failed =
    failOn !== 'none' && report.changes.some(({ severity }) => isAtLeast(severity, failOn));
  if (failed) process.exitCode = 1;
}

/** Colours are for terminals, never for a file. */
async function print(
  report: DiffReport,
  format: DiffCommandOptions['format'],
  version: string,
  onScreen: boolean,
): Promise<string> {
  const writers = await import('@openrpc-kit/diff');
  const paint = onScreen ? chooseColors(process.stdout) : writers.noPaint;
  return {
    text: () => writers.describeText(report, paint),
    markdown: () => writers.describeMarkdown(report),
    json: () => writers.describeJson(report),
    sarif: () => writers.describeSarif(report, version),
  }[format]();
}

/** Loads both before either is judged, so that one run shows all that is wrong. */
async function loadBoth(
  before: string,
  after: string,
  options: LoadOptions,
): Promise<[DiffInput, DiffInput]> {
  const { loadModel } = await import('@openrpc-kit/model');
  const old = loadModel(resolve(before), options);
  const now = loadModel(resolve(after), options);
  const diagnostics: readonly Diagnostic[] = [...old.diagnostics, ...now.diagnostics];
  if (!old.model || !now.model) throw new SpecError(diagnostics);
  if (diagnostics.length > 0) {
    const { describeDiagnostics } = await import('./diagnostic-report.ts');
    process.stderr.write(describeDiagnostics(diagnostics, chooseColors(process.stderr)));
  }
  return [
    { ...old, model: old.model, file: before },
    { ...now, model: now.model, file: after },
  ];
}
