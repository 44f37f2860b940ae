import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** For what another process does. */
export const patience: { readonly timeout: number } = { timeout: 20_000 };

/** `openrpc-kit mock` as a process of its own, and what it has said so far. */
export interface Served {
  readonly url: string;
  readonly child: ChildProcessWithoutNullStreams;
  readonly out: () => string;
  readonly err: () => string;
  end(): Promise<number | null>;
}

/** Ends once it is ready, or has failed. */
export async function startMock(root: string, ...args: readonly string[]): Promise<Served> {
  const words = ['--conditions=@openrpc-kit/source', main, 'mock', ...args, '--port', '0'];
  const child = spawn(process.execPath, words, { cwd: root });
  const told = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (told.out += String(chunk)));
  child.stderr.on('data', (chunk) => (told.err += String(chunk)));
  await expect.poll(() => told.out + told.err, patience).toMatch(/Ctrl\+C ends|error/);
  return {
    url: /Ready at (\S+)/.exec(told.out)?.[1] ?? '',
    child,
    out: () => told.out,
    err: () => told.err,
    end: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      return ((await exit) as [number | null])[0];
    },
  };
}

/** The reply to one call. */
export async function callMock(
  url: string,
  method: string,
  params: unknown = {},
): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 'x', method, params });
  return (await fetch(url, { method: 'POST', body })).json();
}
