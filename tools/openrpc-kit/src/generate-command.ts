import type { Command } from 'commander';
import type { EitherParams, WideIntegers } from '@openrpc-kit/model';
import type { Artifact } from './artifact.ts';
import {
  allowRefOption,
  configOption,
  lenientOption,
  nameOption,
  onlyOption,
  eitherParamsOption,
  wideIntegersOption,
  type ReferenceOptions,
} from './command-options.ts';
import { generate } from './generate.ts';
import { loadConfig, type LoadedConfig } from './load-config.ts';
import { describeGenerated } from './output-report.ts';
import { printWarnings } from './print-warnings.ts';
import { toSpecTask } from './spec-task.ts';
import { chooseColors } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface GenerateCommandOptions extends ReferenceOptions {
  readonly config?: string;
  readonly only?: readonly Artifact[];
  readonly out?: string;
  readonly name?: string;
  readonly wideIntegers?: WideIntegers;
  readonly eitherParams?: EitherParams;
  readonly watch?: true;
}

/** What to generate, and where its paths start; without a file it was said on the command line. */
export type GenerateTask = Omit<LoadedConfig, 'file'> & Partial<Pick<LoadedConfig, 'file'>>;

export function addGenerateCommand(program: Command): void {
  program
    .command('generate')
    .description(
      'bring generated files up to date: those of the config, or packages of one document',
    )
    .argument('[spec]', 'OpenRPC document, JSON or YAML; those of the config when left out')
    .option('-o, --out <folder>', 'folder for the packages of <spec>')
    .addOption(configOption())
    .addOption(onlyOption())
    .addOption(nameOption())
    .addOption(lenientOption())
    .addOption(allowRefOption())
    .addOption(wideIntegersOption())
    .addOption(eitherParamsOption())
    .option('-w, --watch', 'generate again when a document changes, until Ctrl+C')
    .action(async (spec: string | undefined, options: GenerateCommandOptions) => {
      const load = async (): Promise<GenerateTask> => await loadTask(spec, options);
      const run = async (task: GenerateTask): Promise<void> => await runTask(task, options.only);
      if (!options.watch) return await run(await load());
      const { watchTask } = await import('./watch.ts');
      await watchTask(load, run);
    });
}

async function loadTask(
  spec: string | undefined,
  options: GenerateCommandOptions,
): Promise<GenerateTask> {
  const cwd = process.cwd();
  if (spec === undefined) {
    const { out, name, lenient, allowRef, wideIntegers, eitherParams } = options;
    const settings = [out, name, lenient, allowRef, wideIntegers, eitherParams];
    if (settings.every((each) => each === undefined)) {
      return await loadConfig(options.config, cwd);
    }
    throw new UsageError(
      '--out, --name, --lenient, --allow-ref, --wide-integers and --either-params need a document',
      'Name it, `openrpc-kit generate openrpc.json --out api`, or set them in the config.',
    );
  }
  const { out, config } = options;
  if (out === undefined || config !== undefined) {
    throw new UsageError(
      'a document is generated into the folder of --out, without a config',
      'For example `openrpc-kit generate openrpc.json --out api`.',
    );
  }
  return toSpecTask(spec, { ...options, out }, cwd);
}

async function runTask({ config, root }: GenerateTask, only?: readonly Artifact[]): Promise<void> {
  const { outputs, warnings } = await generate(config, { root, ...(only && { only }) });
  await printWarnings(warnings);
  process.stdout.write(describeGenerated(outputs, chooseColors(process.stdout)));
}
