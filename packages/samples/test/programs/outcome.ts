/** How a program ended. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Variables of the environment that a program runs in, beside those of the machine. */
export type Variables = Readonly<Record<string, string>>;
