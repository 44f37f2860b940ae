import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { artifacts, isArtifact, type Artifact } from './artifact.ts';
import { runBundle, runCheck, runGenerate } from './commands.ts';
import { addDiffCommand } from './diff-command.ts';
import { addLintCommand } from './lint-command.ts';

/** The command line of `openrpc-kit`. */
export function createProgram(): Command {
  const program = new Command('openrpc-kit')
    .description('One OpenRPC document in; client, validators, mock server and docs site out.')
    .version(readVersion(), '-v, --version')
    .showHelpAfterError('Run with --help for what is possible.');

  program
    .command('generate')
    .description('bring the generated files up to date with their document')
    .addOption(configOption())
    .addOption(onlyOption())
    .action(runGenerate);

  program
    .command('check')
    .description('list generated files that are stale, edited, missing or left over; exit 1 if any')
    .addOption(configOption())
    .addOption(onlyOption())
    .action(runCheck);

  program
    .command('bundle')
    .description('write a document of many files as one standard OpenRPC document')
    .argument('<spec>', 'the OpenRPC document')
    .option('-o, --output <file>', 'file to write; standard output when left out')
    .action(runBundle);

  addLintCommand(program);
  addDiffCommand(program);

  return program;
}

function configOption(): Option {
  return new Option(
    '-c, --config <file>',
    'config file; openrpc-kit.config.ts here or above by default',
  );
}

function onlyOption(): Option {
  return new Option('--only <artifacts>', `some of ${artifacts.join(',')}`).argParser(
    parseArtifacts,
  );
}

function parseArtifacts(value: string): readonly Artifact[] {
  return value.split(',').map((name) => {
    const artifact = name.trim();
    if (!isArtifact(artifact)) {
      throw new InvalidArgumentError(`"${artifact}" is none of ${artifacts.join(', ')}.`);
    }
    return artifact;
  });
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
