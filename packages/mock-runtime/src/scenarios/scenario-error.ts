const shown = 20;

/** A scenario that cannot be played; the message lists what is wrong, by dotted path. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly problems: readonly string[];

  /** `source`: the file, or where else it came from. */
  constructor(source: string, problems: readonly string[]) {
    const more = problems.length > shown ? [`and ${problems.length - shown} more`] : [];
    super([`${source} cannot be played:`, ...problems.slice(0, shown), ...more].join('\n  '));
    this.problems = problems;
  }
}
