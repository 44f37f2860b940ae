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
 * Hides what is secret in params and results, such as the password of a login that somebody makes
 * himself and the token that it answers with, from the hooks between: they can log both as they are,
 * and pass both on.
 *
 * @returns the hooks to place around them
 */
export function concealSecrets({ secrets = [] }: ApiFacts): readonly [outer: Hook, inner: Hook] {
  const conceal = (value: unknown): unknown =>
    convert(value, (member, name) =>
      secrets.includes(name) && member != null ? new Concealed(member) : member,
    );
  return [makeLayer(conceal, open), makeLayer(open, conceal)];
}

function open(value: unknown): unknown {
  return convert(value, Concealed.open);
}

/** A hook that changes params on their way in, and results on their way out. */
function makeLayer(ask: (value: unknown) => unknown, answer: (value: unknown) => unknown): Hook {
  return (next) => async (request) => {
    const { result } = await next({ ...request, params: ask(request.params) as Params });
    return { result: answer(result) };
  };
}

/** The value itself, or a copy where members were exchanged. What is nested deeper than JSON ever is stays. */
function convert(
  value: unknown,
  exchange: (member: unknown, name: string) => unknown,
  name = '',
  depth = 0,
): unknown {
  const exchanged = exchange(value, name);
  if (exchanged !== value || Object(value) !== value || depth > 99) return exchanged;
  let copy = value as Record<string, unknown>;
  for (const [key, member] of Object.entries(copy)) {
    const changed = convert(member, exchange, key, depth + 1);
    if (changed === member) continue;
    if (copy === value) copy = (Array.isArray(value) ? [...value] : { ...copy }) as typeof copy;
    copy[key] = changed;
  }
  return copy;
}
