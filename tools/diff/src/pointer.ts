/** A JSON pointer in the form of a URI fragment (RFC 6901), grown by some steps. */
export function appendPointer(pointer: string, ...steps: readonly (string | number)[]): string {
  return steps.reduce<string>(
    (parent, step) => `${parent}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    pointer,
  );
}

/** The step that leads to a member in a readable path: `.name`, or `["odd name"]`. */
export function toPathStep(name: string): string {
  return /^[\w$-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
