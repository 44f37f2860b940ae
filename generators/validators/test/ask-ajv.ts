/**
 * What ajv says of a value; undefined where it cannot tell: it compares objects by calling their
 * `toString` and `valueOf`, and throws when those are members of another kind, or not there.
 */
export function askAjv(validate: (value: unknown) => unknown, value: unknown): boolean | undefined {
  try {
    return validate(value) === true;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
