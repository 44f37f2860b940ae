/** A page that is made when the site is built, in place of a file. */
export interface MadePage {
  /** Its address: `openrpc-kit/diagnostics`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Markdown. */
  readonly body: string;
  /**
   * Whether it tells of a version before that of the site: the search leaves it out, and so does
   * `llms.txt`. Such pages stand below `versions/`.
   */
  readonly isOld?: boolean;
}
