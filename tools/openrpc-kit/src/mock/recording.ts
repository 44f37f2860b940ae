import { type Engine, type MissingRecording, RecordingError } from '@openrpc-kit/mock-runtime';
import { type Forward, recordService } from '@openrpc-kit/mock-runtime/node';
import { UsageError } from '../usage-error.ts';

export interface RecordingOptions {
  readonly record?: string;
  readonly upstream?: string;
  readonly replay?: string;
  readonly replayMissing?: MissingRecording;
}

/** @throws {UsageError} for options that do not go together */
export function checkRecordingOptions(options: RecordingOptions): void {
  const { record, upstream, replay, replayMissing } = options;
  if (record !== undefined && replay !== undefined) {
    throw new UsageError('--record and --replay at once', 'Leave one of them out.');
  }
  if ((record === undefined) !== (upstream === undefined)) {
    throw new UsageError(
      '--record and --upstream need each other',
      'For example --record recordings --upstream https://api.example/rpc.',
    );
  }
  if (replayMissing !== undefined && replay === undefined) {
    throw new UsageError('--replay-missing needs --replay', 'Name the folder of the recordings.');
  }
  if (upstream !== undefined && !isAddress(upstream)) {
    throw new UsageError(
      '--upstream is no address that can be called',
      'Give one with http or https, without a login.',
    );
  }
}

/** What sends calls on to the real service; undefined when nothing is recorded. */
export async function openRecording(
  { description }: Engine,
  { record, upstream }: RecordingOptions,
  onError: (error: unknown) => void,
): Promise<Forward | undefined> {
  if (record === undefined || upstream === undefined) return undefined;
  const target = { folder: record, upstream: new URL(upstream) };
  return await explain(recordService({ ...target, description, onError }));
}

async function explain<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    throw new UsageError(error.message, 'Name a folder that --record has written, or can write.');
  }
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
