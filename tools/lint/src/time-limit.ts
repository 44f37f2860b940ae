import { createContext, Script } from 'node:vm';

const script = new Script('work()');

/**
 * Runs what a hostile document could make endless (a pattern that backtracks, a recursion that
 * forks) and gives up after a while. After a few such overruns nothing is tried any more, so that
 * a document full of them ends in bounded time as well.
 */
export class TimeLimit {
  readonly #milliseconds: number;
  readonly #context: { work?: () => unknown } = {};
  #left: number;

  constructor(milliseconds = 2000, overruns = 3) {
    this.#milliseconds = milliseconds;
    this.#left = overruns;
    createContext(this.#context);
  }

  /** The result, or `undefined` when there was none in time. Errors of the work come through. */
  run<T>(work: () => T): T | undefined {
    if (this.#left === 0) return undefined;
    this.#context.work = work;
    try {
      return script.runInContext(this.#context, { timeout: this.#milliseconds }) as T;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      this.#left--;
      return undefined;
    }
  }
}
