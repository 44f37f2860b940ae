import type { Hook, Params } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';

/** A secret on its way through hooks that may print what they see: it shows a mark in its place. */
class Concealed {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  static open(value: unknown): unknown {
    return value instanceof Concealed ? value.#value : value;
  }

  toString(): string {
    return '[redacted]';
  }

  toJSON(): string {
    return '[redacted]';
  }
}

/**
 * Hides the secret params of calls, such as the password of a login that somebody makes himself,
 * from the hooks between: they can log a request as it is.
 *
 * @returns the hooks to place around them
 */
export function concealSecrets({ secrets = [] }: ApiFacts): readonly [outer: Hook, inner: Hook] {
  const change =
    (convert: (value: unknown) => unknown): Hook =>
    (next) =>
    (request) => {
      const hidden = secrets.filter((name) => request.params[name] !== undefined);
      if (hidden.length === 0) return next(request);
      const changed: Params = Object.fromEntries(
        hidden.map((name) => [name, convert(request.params[name])]),
      );
      return next({ ...request, params: { ...request.params, ...changed } });
    };
  return [change((value) => new Concealed(value)), change((value) => Concealed.open(value))];
}
