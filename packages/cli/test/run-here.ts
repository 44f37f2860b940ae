import { vi } from 'vitest';
import { run } from '../src/run.ts';
import type { Outcome, Variables } from './command.ts';

/**
 * Runs the command in this process: ten times cheaper than a process of its own, and the same where
 * signals, arguments and standard input play no part. Only the variables given here are set.
 */
export async function runHere(
  words: readonly string[],
  variables: Variables = {},
): Promise<Outcome> {
  const texts = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      texts[name] += String(chunk);
      return true;
    }),
  );
  const before = process.env;
  process.env = { ...variables };
  try {
    const exitCode = await run(words);
    return { exitCode, output: texts.stdout, errors: texts.stderr };
  } finally {
    process.env = before;
    for (const spy of spies) spy.mockRestore();
  }
}
