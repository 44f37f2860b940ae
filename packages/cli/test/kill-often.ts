import { startCommand, type Outcome, type Variables } from './command.ts';

export interface KillOptions {
  readonly random: () => number;
  readonly kills: number;
  /** Most calls that a run makes before it is killed. */
  readonly calls: number;
  /** Calls that were answered so far, of all runs. */
  readonly countCalls: () => number;
  /** Whether a process that was killed had done everything. */
  readonly isDone: () => boolean;
}

/** Exit codes after which the same command may be run again: no reply, rows that never stood still. */
const passing: readonly (number | null)[] = [5, 7];

/**
 * Runs a command again and again: the first runs are killed after a random number of calls and
 * milliseconds, the others run to their end, and again when they gave up for a fault that passes.
 *
 * @returns how the last one ended, and how often a process was killed
 */
export async function killOften(
  words: readonly string[],
  variables: Variables,
  { random, kills, calls, countCalls, isDone }: KillOptions,
): Promise<Outcome & { readonly killed: number; readonly runs: number }> {
  let killed = 0;
  for (let runs = 1; ; runs++) {
    const { child, ended } = startCommand(words, variables);
    const last = killed < kills ? countCalls() + 1 + Math.floor(random() * calls) : Infinity;
    const delay = Math.floor(random() * 60);
    const watch = setInterval(() => {
      if (countCalls() < last) return;
      clearInterval(watch);
      setTimeout(() => child.kill('SIGKILL'), delay);
    }, 2);
    const outcome = await ended;
    clearInterval(watch);
    if (outcome.exitCode === null) {
      killed++;
      if (isDone()) return { ...outcome, exitCode: 0, killed, runs };
    } else if (!passing.includes(outcome.exitCode)) return { ...outcome, killed, runs };
    if (runs > kills + 50) throw new Error(`no end after ${runs} runs: ${outcome.errors}`);
  }
}
