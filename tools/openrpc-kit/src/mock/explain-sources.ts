import { FixtureError, RecordingError, ScenarioError } from '@openrpc-kit/mock-runtime';
import { UsageError } from '../usage-error.ts';

const advice = 'The README of @openrpc-kit/mock-runtime shows fixtures, scenarios and recordings.';

/**
 * Reads or uses what was given to a mock beside its document.
 *
 * @throws {UsageError} for what cannot be used
 */
export async function explainSources<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const kinds = [FixtureError, ScenarioError, RecordingError];
    const isMix = error instanceof RangeError && error.message.startsWith('faults: ');
    const isWrong = isMix || kinds.some((kind) => error instanceof kind);
    throw isWrong ? new UsageError((error as Error).message, advice) : error;
  }
}
