import { Argument, type Command } from 'commander';
import { completeWords } from '../completion/complete-words.ts';
import { shellScripts, type Shell } from '../completion/shell-scripts.ts';

const examples = `
Examples:
  $ callgear-data completion bash >> ~/.bashrc
  $ callgear-data completion zsh > "\${fpath[1]}/_callgear-data"
  $ callgear-data completion fish > ~/.config/fish/completions/callgear-data.fish`;

/** `callgear-data completion <shell>`: what makes the shell complete commands, methods, flags and fields. */
export function addCompletionCommand(program: Command): void {
  program
    .command('completion')
    .summary('make the shell complete commands, methods and fields')
    .description(
      'Prints a script that makes the shell complete commands, methods, flags and fields.',
    )
    .addArgument(new Argument('<shell>').choices(Object.keys(shellScripts)))
    .addHelpText('after', examples)
    .action((shell: Shell) => {
      process.stdout.write(shellScripts[shell]);
    });
  // The scripts ask here. The last word is the one being typed.
  program
    .command('__complete', { hidden: true })
    .argument('[words...]')
    .action((words: readonly string[]) => {
      const candidates = completeWords(program, words);
      process.stdout.write(candidates.map((candidate) => `${candidate}\n`).join(''));
    });
}
