/** The command line, the config or the folder it names is wrong; the document has nothing to do with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to do about it: one sentence. */
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}
