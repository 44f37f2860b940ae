/** Recordings that cannot be played or stored; the message says which file, and what is wrong with it. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';

  /** `source`: file or folder. */
  constructor(source: string, problems: readonly string[]) {
    super([`${source} cannot be used:`, ...problems].join('\n  '));
  }
}
