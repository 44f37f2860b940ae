import type { Engine } from '@openrpc-kit/mock-runtime';
import { type RunningServer, serve } from '@openrpc-kit/mock-runtime/node';
import { UsageError } from '../usage-error.ts';
import { describeMock } from './describe-mock.ts';
import type { MockCommandOptions } from './mock-command.ts';
import type { ReadOptions } from './mock-settings.ts';
import { openRecording } from './recording.ts';

/**
 * Opens the port, and prints where the mock is.
 *
 * @throws {UsageError} for a port that is taken, and an address that is none
 */
export async function listen(
  engine: Engine,
  options: MockCommandOptions,
  { cors, maximumBodyBytes }: Pick<ReadOptions, 'cors' | 'maximumBodyBytes'>,
): Promise<RunningServer> {
  const { port, host, strictHeaders } = options;
  try {
    const forward = await openRecording(engine, options, tellError);
    const rules = { strictHeaders, cors, maximumBodyBytes };
    const server = await serve(engine, { port, host, forward, ...rules });
    process.stdout.write(describeMock(server.url, engine));
    return server;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new UsageError(`port ${port} is taken`, 'Choose another: --port 0 takes a free one.');
    }
    if (code === 'EACCES') {
      throw new UsageError(`port ${port} may not be used`, 'Choose one above 1023.');
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new UsageError(
        `${host} is no address of this machine`,
        'Leave --host out, or give 0.0.0.0.',
      );
    }
    throw error;
  }
}

/** What goes wrong while the mock serves. */
export function tellError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
