import { setTimeout as sleep } from 'node:timers/promises';
import { startCommand, type Outcome, type Variables } from './command.ts';
import type { UnreliableWay } from './unreliable-way.ts';

export interface KillOptions {
  readonly random: () => number;
  readonly kills: number;
  /** Most calls that a run makes before it is killed. */
  readonly calls: number;
  /** Whether a process that was killed had done everything. */
  readonly isDone: () => boolean;
}

/** Exit codes after which the same command may be run again. */
const passing = new Set([5, 7]);

/**
 * Runs a command again and again: the first runs are killed after a random number of calls and
 * milliseconds, the others run to their end, and again when they gave up for a fault that passes.
 *
 * @returns how the last one ended, and how often a process was killed
 */
export async function killOften(
  words: readonly string[],
  variables: Variables,
  way: UnreliableWay,
  { random, kills, calls, isDone }: KillOptions,
): Promise<Outcome & { readonly killed: number; readonly runs: number }> {
  let killed = 0;
  for (let runs = 1; ; runs++) {
    const { child, ended } = startCommand(words, variables);
    let left = killed < kills ? 1 + Math.floor(random() * calls) : Infinity;
    const delay = Math.floor(random() * 60);
    way.onCall = () => {
      if (--left === 0) void sleep(delay).then(() => child.kill('SIGKILL'));
    };
    const outcome = await ended;
    way.onCall = () => {};
    if (outcome.exitCode === null) {
      killed++;
      if (isDone()) return { ...outcome, exitCode: 0, killed, runs };
    } else if (!passing.has(outcome.exitCode)) return { ...outcome, killed, runs };
    if (runs > kills + 50) throw new Error(`no end after ${runs} runs: ${outcome.errors}`);
  }
}
