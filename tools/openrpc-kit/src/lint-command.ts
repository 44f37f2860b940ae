import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { LintConfig, LintConfigError, LintedSpec } from '@openrpc-kit/lint';
import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  allowRefOption,
  lenientOption,
  toLoadOptions,
  type ReferenceOptions,
} from './command-options.ts';
import { findConfig, loadConfig } from './load-config.ts';
import { reportFailure } from './report-failure.ts';
import { chooseColors } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface LintCommandOptions extends ReferenceOptions {
  readonly config?: string;
  readonly format: 'text' | 'json' | 'sarif';
  readonly maxWarnings?: number;
  readonly all?: true;
}

/** The call or the config is wrong, so that nothing was linted: told apart from a document with findings. */
const exitUsage = 2;

export function addLintCommand(program: Command): void {
  program
    .command('lint')
    .description('find what is legal in a document but hurts those who use it; exit 1 on errors')
    .argument('[specs...]', 'OpenRPC documents; those of the config when left out')
    .option('-c, --config <file>', 'config file; openrpc-kit.config.ts here or above by default')
    .addOption(
      new Option('-f, --format <format>', 'how to print the findings')
        .choices(['text', 'json', 'sarif'])
        .default('text'),
    )
    .option('--max-warnings <number>', 'exit 1 when there are more warnings', parseNumber)
    .addOption(lenientOption())
    .addOption(allowRefOption())
    .option('--all', 'text lists every finding: infos too, and none summed up')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : exitUsage))
    .action(async (specs: string[], options: LintCommandOptions) => {
      try {
        await runLint(specs, options, program.version() ?? '');
      } catch (error) {
        await reportFailure(error);
        if (error instanceof UsageError) process.exitCode = exitUsage;
      }
    });
}

async function runLint(
  named: readonly string[],
  options: LintCommandOptions,
  version: string,
): Promise<void> {
  const { checkLintConfig, LintConfigError, countFindings, lintSpecs, ...writers } =
    await import('@openrpc-kit/lint');
  const { specs, lint, file } = await readConfig(named, options);
  const missing = specs.filter((spec) => !existsSync(spec.file));
  if (missing.length > 0) {
    throw new UsageError(
      `no document to lint: ${missing.map((spec) => spec.file).join(', ')} not found`,
      'Check the path and its spelling; paths of a config are relative to the config.',
    );
  }
  let config: LintConfig;
  try {
    config = checkLintConfig(lint);
  } catch (error) {
    if (error instanceof LintConfigError) throw toUsageError(error);
    throw error;
  }
  const result = lintSpecs(specs, config, {
    // An ignore may be meant for a document that was not asked for.
    reportUnusedIgnores: named.length === 0,
    ...(file !== undefined && { configFile: file }),
  });
  const text = {
    text: () => writers.writeText(result, chooseColors(process.stdout), options.all),
    json: () => writers.writeJson(result),
    sarif: () => writers.writeSarif(result, version),
  }[options.format]();
  process.stdout.write(text);
  const { error, warning } = countFindings(result.findings);
  if (error > 0 || warning > (options.maxWarnings ?? Infinity)) process.exitCode = 1;
}

function toUsageError({ mistakes }: LintConfigError): UsageError {
  const [first, ...others] = mistakes;
  if (first !== undefined && others.length === 0)
    return new UsageError(first.message, first.advice);
  const lines = mistakes.map(({ message, advice }) => `${message}\n  ${advice}`);
  return new UsageError(lines.join('\n'), `${mistakes.length} mistakes in the config.`);
}

interface LintTask {
  readonly specs: readonly LintedSpec[];
  readonly lint: unknown;
  readonly file: string | undefined;
}

/** Documents that are named need no config, but one that is there counts. */
async function readConfig(
  named: readonly string[],
  { config: chosen, ...references }: LintCommandOptions,
): Promise<LintTask> {
  const from = process.cwd();
  const asked = toLoadOptions(references);
  if (named.length > 0 && chosen === undefined && findConfig(from) === undefined) {
    return {
      specs: named.map((spec) => ({ file: spec, ...asked })),
      lint: undefined,
      file: undefined,
    };
  }
  const { config, root, file } = await loadConfig(chosen, from);
  const own = config.specs.map(({ spec, lenient = false, allowRefs = [] }) => ({
    file: relative(from, resolve(root, spec)),
    lenient: asked.lenient || lenient,
    allowedFolders: [...asked.allowedFolders, ...allowRefs.map((folder) => resolve(root, folder))],
  }));
  const find = (spec: string): LintedSpec =>
    own.find((each) => resolve(each.file) === resolve(spec)) ?? { file: spec, ...asked };
  return { specs: named.length > 0 ? named.map(find) : own, lint: config.lint, file };
}

function parseNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}
