import type { MissingRecording } from '@openrpc-kit/mock-runtime';
import type { RecordingPlan } from '../node.ts';
import type { MockFlagValues } from './mock-flags.ts';
import { UsageError } from './usage.ts';

export interface RecordingOptions {
  readonly record: RecordingPlan | undefined;
  readonly replayFolder: string | undefined;
  readonly replayMissing: MissingRecording | undefined;
}

/**
 * The flags for recording and for replaying.
 *
 * @throws {UsageError} for flags that do not go together
 */
export function readRecordingFlags(values: MockFlagValues): RecordingOptions {
  const { record, upstream, replay, 'replay-missing': missing } = values;
  if (record !== undefined && replay !== undefined) {
    throw new UsageError('--record and --replay at once: leave one of them out.');
  }
  if ((record === undefined) !== (upstream === undefined)) {
    throw new UsageError('--record <folder> and --upstream <url> need each other.');
  }
  if (missing !== undefined && replay === undefined) {
    throw new UsageError('--replay-missing needs --replay <folder>.');
  }
  if (missing !== undefined && missing !== 'error' && missing !== 'seed') {
    throw new UsageError(`--replay-missing ${missing} is neither error nor seed.`);
  }
  return {
    record:
      record === undefined || upstream === undefined ? undefined : { folder: record, upstream },
    replayFolder: replay,
    replayMissing: missing,
  };
}
