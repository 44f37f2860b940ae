import type { Surroundings } from './surroundings.ts';

/** What a command writes, in place of a process. */
export interface FakeProcess extends Surroundings {
  readonly out: string;
  readonly err: string;
  /** As Ctrl-C does. */
  stop(): void;
}

/** A command that serves. */
export interface WatchedProcess {
  readonly around: FakeProcess;
  readonly ended: Promise<number>;
  readonly url: string;
}

export function surround(): FakeProcess {
  const listeners: (() => void)[] = [];
  const around = {
    out: '',
    err: '',
    stdout: { write: (text: string) => (around.out += text) },
    stderr: { write: (text: string) => (around.err += text) },
    once: (_signal: string, listener: () => void) => listeners.push(listener),
    stop: () => listeners.splice(0).forEach((listener) => listener()),
  };
  return around;
}
