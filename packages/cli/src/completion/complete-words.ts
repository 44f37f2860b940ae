import type { Command, Option } from 'commander';
import type { MethodFacts } from '../api-facts.ts';
import { facts } from '../generated/facts.ts';

/**
 * What can stand in the place of the last word: commands, methods, flags, values of flags. Nothing
 * where a file or a text of one's own is expected: the shell completes files by itself.
 */
export function completeWords(program: Command, words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  // `--fields=id`: one word to zsh and fish; bash makes three of it, and wants the last one back.
  const [, flag, value] = /^(--[\w-]+)=(.*)$/s.exec(last) ?? [];
  if (flag !== undefined && value !== undefined) {
    const candidates = completeLast(program, [...words.slice(0, -1), flag, value]);
    return candidates.map((candidate) => `${flag}=${candidate}`);
  }
  if (last === '=') return completeLast(program, [...words.slice(0, -1), '']);
  return completeLast(
    program,
    words.filter((word) => word !== '='),
  );
}

function completeLast(program: Command, words: readonly string[]): readonly string[] {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  // Help is asked for in the words of what it is about.
  if (before[0] === 'help') return completeLast(program, words.slice(1));
  let command = program;
  for (const word of before) command = findCommand(command, word) ?? command;
  const last = command.options.find(({ long, short }) =>
    [long, short].includes(before.at(-1) ?? ''),
  );
  const candidates =
    last !== undefined && (last.required || last.optional)
      ? completeValue(last, command, typed)
      : completePlace(command, before, typed);
  return candidates.filter((candidate) => candidate.startsWith(typed));
}

function completePlace(
  command: Command,
  before: readonly string[],
  typed: string,
): readonly string[] {
  if (typed.startsWith('-')) {
    const used = new Set(before);
    const flags = command.options.filter(
      (option) => !option.hidden && !used.has(option.long ?? ''),
    );
    return [...flags.flatMap((option) => option.long ?? []), '--help'];
  }
  const names = command.commands.map((each) => each.name()).filter((name) => !name.startsWith('_'));
  return names.length > 0
    ? names
    : command.registeredArguments.flatMap((argument) => argument.argChoices ?? []);
}

function completeValue(option: Option, command: Command, typed: string): readonly string[] {
  if (option.argChoices) return option.argChoices;
  const method = facts.methods.find(({ name }) => name === command.name());
  if (!method?.list) return [];
  switch (option.long) {
    case '--fields':
      return extendList(typed, ['all', ...fieldNames(method)]);
    case '--sort':
      return extendList(
        typed,
        fieldNames(method, ({ sortable }) => sortable),
      );
    case '--filter':
      return fieldNames(method, ({ operators }) => operators.length > 0);
    default:
      return [];
  }
}

/** The list as it is typed, with each name that could come next. */
function extendList(typed: string, names: readonly string[]): readonly string[] {
  const [, head = ''] = /^(.*[,+-])?[^,+-]*$/.exec(typed) ?? [];
  const taken = head.split(/[,+-]/);
  return names.filter((name) => !taken.includes(name)).map((name) => `${head}${name}`);
}

function fieldNames(
  { list }: MethodFacts,
  isWanted: (field: NonNullable<MethodFacts['list']>['fields'][number]) => boolean = () => true,
): readonly string[] {
  return (list?.fields ?? []).filter(isWanted).map(({ name }) => name);
}

function findCommand(command: Command, word: string): Command | undefined {
  return command.commands.find((each) => each.name() === word);
}
