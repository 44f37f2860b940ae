import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { allowRefOption, configOption, lenientOption, onlyOption } from './command-options.ts';
import { runBundle, runCheck } from './commands.ts';
import { addDiffCommand } from './diff-command.ts';
import { addGenerateCommand } from './generate-command.ts';
import { addInitCommand } from './init-command.ts';
import { addLintCommand } from './lint-command.ts';
import { addMockCommand } from './mock/mock-command.ts';

/** The command line of `openrpc-kit`. */
export function createProgram(): Command {
  const program = new Command('openrpc-kit')
    .description('One OpenRPC document in; client, validators, mock server and docs site out.')
    .version(readVersion(), '-v, --version')
    .showHelpAfterError('Run with --help for what is possible.');

  addGenerateCommand(program);
  addInitCommand(program);

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
    .addOption(lenientOption())
    .addOption(allowRefOption())
    .action(runBundle);

  addLintCommand(program);
  addDiffCommand(program);
  addMockCommand(program);

  return program;
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
