import type { Command } from 'commander';
import { didYouMean } from '../expressions/suggest.ts';
import { usageFailure } from '../failure.ts';

/** `callgear-data help [command] [method]`: the parser's own one takes a single word, and passes over what it does not know. */
export function addHelpCommand(program: Command): void {
  program
    .helpCommand(false)
    .command('help')
    .argument('[words...]', 'a command, and one of its methods')
    .usage('[command] [method]')
    .summary('help of a command, or of one of its methods')
    .description('Prints what --help prints.')
    .action((words: readonly string[]) => findCommand(program, words).outputHelp());
}

function findCommand(program: Command, words: readonly string[]): Command {
  let command = program;
  let path = program.name();
  for (const word of words) {
    const next = command.commands.find((each) => each.name() === word);
    if (next === undefined) {
      const kind = command === program ? 'command' : 'method';
      const known = command.commands.map((each) => each.name());
      throw usageFailure(
        `there is no ${kind} ${word}${didYouMean(word, known)}`,
        `${path} --help lists what there is.`,
      );
    }
    command = next;
    path += ` ${word}`;
  }
  return command;
}
