import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { shellScripts, type Shell } from '../src/completion/shell-scripts.ts';
import { callCommand, startVariables } from './command.ts';
import { runHere } from './run-here.ts';

const execute = promisify(execFile);
const env = { ...process.env, ...startVariables };

/** For each shell: what makes it say the candidates for the words, a line each. */
const askers: Readonly<Record<Shell, (words: readonly string[]) => readonly string[]>> = {
  bash: (words) => [
    '--norc',
    '-c',
    `${command('"$@"')}\n${shellScripts.bash}
complete -p callgear-data >/dev/null || exit 1
COMP_WORDS=(callgear-data ${words.map(quote).join(' ')}); COMP_CWORD=${words.length}
_callgear_data; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  // Outside of the line editor there is no compadd: it prints what it is given.
  zsh: (words) => [
    '-f',
    '-c',
    `${command('"$@"')}\ncompdef() { : }\ncompadd() { shift; print -l -- "$@" }\n_files() { print files }
${shellScripts.zsh}
words=(callgear-data ${words.map(quote).join(' ')}); CURRENT=${words.length + 1}
_callgear_data`,
  ],
  fish: (words) => [
    '--no-config',
    '-c',
    `function callgear-data; ${callCommand().map(quote).join(' ')} $argv; end
${shellScripts.fish}
complete -C ${quote(`callgear-data ${words.join(' ')}`)}`,
  ],
};

function command(words: string): string {
  return `callgear-data() { ${callCommand().map(quote).join(' ')} ${words}; }`;
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

for (const shell of ['bash', 'zsh', 'fish'] as const) {
  const isThere = isInstalled(shell);
  const note = isThere ? '' : ', which is not installed here';
  test.skipIf(!isThere)(
    `${shell} completes methods, flags and fields${note}`,
    async () => {
      const ask = async (...words: string[]): Promise<string[]> =>
        (await execute(shell, askers[shell](words), { env })).stdout
          .trimEnd()
          .split('\n')
          .toSorted();
      expect(
        await Promise.all([
          ask('call', 'get.ac'),
          ask('export', 'get.call_legs_report', '--from', '2026', '--ti'),
          ask('export', 'get.call_legs_report', '--fields', 'id,is_t'),
        ]),
      ).toEqual([['get.account'], ['--till', '--timeout'], ['id,is_talked', 'id,is_transfered']]);
    },
    60_000,
  );
}

test('the command prints the script, and refuses shells that it knows none for', async () => {
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    expect(await runHere(['completion', shell])).toMatchObject({
      exitCode: 0,
      output: shellScripts[shell],
    });
  }
  expect(await runHere(['completion', 'tcsh'])).toMatchObject({ exitCode: 2 });
  const { output } = await runHere(['__complete', '--', 'export', 'get.call_l']);
  expect(output).toBe('get.call_legs_report\n');
});
