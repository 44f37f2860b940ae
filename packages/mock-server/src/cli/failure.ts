import { FixtureError, RecordingError, ScenarioError } from '@openrpc-kit/mock-runtime';
import { UsageError } from './usage.ts';

/** Whether another command line, or other files, would help. */
export function isWrongUse(error: unknown): boolean {
  return [UsageError, RangeError, FixtureError, ScenarioError, RecordingError].some(
    (kind) => error instanceof kind,
  );
}

/** What went wrong, and what to do, for people. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  if (code === 'EADDRINUSE')
    return `${error.message}: choose another --port, or 0 for any free one.`;
  if (code === 'EACCES') return `${error.message}: choose a --port above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${error.message}: leave --host out, or name an address of this machine.`;
  return error.message;
}
