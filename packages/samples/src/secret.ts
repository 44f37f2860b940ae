/**
 * Stands in params for what is secret: programs read it from the environment, JSON shows an example
 * in its place. A secret that is no string has no variable, because variables hold strings.
 */
export class Secret {
  /** `CALLGEAR_PASSWORD` */
  readonly variable: string | undefined;
  readonly example: unknown;

  constructor(variable: string | undefined, example: unknown) {
    this.variable = variable;
    this.example = example;
  }

  toJSON(): unknown {
    return this.example;
  }
}

/** Whether a program that holds the value reads the environment. */
export function readsEnvironment(value: unknown): boolean {
  if (value instanceof Secret) return value.variable !== undefined;
  return typeof value === 'object' && value !== null && Object.values(value).some(readsEnvironment);
}
