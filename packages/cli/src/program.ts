import { Command, Help } from 'commander';
import { addCallCommand } from './commands/call.ts';
import { addCompletionCommand } from './commands/completion.ts';
import { addDocsCommand } from './commands/docs.ts';
import { addExportCommand } from './commands/export.ts';
import { addHelpCommand } from './commands/help.ts';
import { addMockCommand } from './commands/mock.ts';
import { exitCodeTable } from './exit-codes.ts';
import { toMethodError, toParserError } from './parser-error.ts';
import { version } from './version.ts';

const examples = `Examples:
  $ export CALLGEAR_ACCESS_TOKEN=…            the key of your account; or leave it out and be asked
  $ callgear-data call get.account            does the key work? which time zone?
  $ callgear-data call get.call_legs_report --from 2026-10-05 --till 2026-10-05 --limit 5
  $ callgear-data export get.call_legs_report --from 2026-10 --till 2026-10 --to october.csv
  $ callgear-data mock                        a service to try things on, without a key
`;

const exits = `
Exit codes:
${exitCodeTable.map(([code, text]) => `  ${String(code).padEnd(4)} ${text}`).join('\n')}

callgear-data help <command>, callgear-data help <command> <method>: more about one of them.`;

/** The whole command line. */
export function createProgram(): Command {
  const program = new Command('callgear-data')
    .description('Calls and call records of a CallGear account, without programming.')
    .version(version, '-V, --version')
    .configureHelp({ formatHelp, sortSubcommands: false })
    .exitOverride()
    .addHelpText('after', exits);
  addCallCommand(program);
  addExportCommand(program);
  addMockCommand(program);
  addDocsCommand(program);
  addCompletionCommand(program);
  addHelpCommand(program);
  pointToHelp(program, program.name());
  return program;
}

/** After a mistake the help of the command that was meant is named, not printed: it is long. */
function pointToHelp(command: Command, path: string): void {
  const hasMethods = command.parent !== null && command.commands.length > 0;
  command
    .showHelpAfterError(`  ${path} --help ${hasMethods ? 'lists the methods' : 'tells more'}.`)
    .configureOutput({
      outputError: (text, write) => write(hasMethods ? toMethodError(text) : toParserError(text)),
    });
  for (const each of command.commands) pointToHelp(each, `${path} ${each.name()}`);
}

/** Help of the program begins with examples; that of a command with its usage. */
function formatHelp(command: Command, helper: Help): string {
  const text = Help.prototype.formatHelp.call(helper, command, helper);
  return command.parent === null ? text.replace(/^(Usage:.*\n)/, `$1\n${examples}`) : text;
}
