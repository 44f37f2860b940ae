import { OptionError } from './option-error.ts';

/** A variable of an address. */
export interface UrlVariable {
  readonly name: string;
  readonly default: string;
  /** The only values that it may have. */
  readonly enum?: readonly string[];
}

/** Addresses of servers by name, cut at their variables. */
export type UrlParts = Readonly<Record<string, readonly (string | UrlVariable)[]>>;

/** Makes the address of a server; variables that are left out have their defaults. */
export type ServerUrl<Variables> = <Name extends keyof Variables>(
  server: Name,
  variables?: Variables[Name],
) => string;

/**
 * @throws {OptionError} when a variable may not have that value, or there is none of that name
 */
export function serverUrls<Variables>(parts: UrlParts): ServerUrl<Variables> {
  return (server, variables = {} as Variables[typeof server]) => {
    const given = variables as Readonly<Record<string, string | undefined>>;
    const name = String(server);
    const url = Object.hasOwn(parts, name) ? (parts[name] ?? []) : [];
    const known = url.flatMap((part) => (typeof part === 'string' ? [] : part.name));
    const stray = Object.keys(given).find((each) => !known.includes(each));
    if (stray !== undefined) throw new OptionError('is no variable of this address', stray);
    return url.map((part) => (typeof part === 'string' ? part : pick(part, given))).join('');
  };
}

function pick(
  { name, default: usual, enum: allowed }: UrlVariable,
  given: Readonly<Record<string, string | undefined>>,
): string {
  const value = (Object.hasOwn(given, name) ? given[name] : undefined) ?? usual;
  if (allowed && !allowed.includes(value)) {
    throw new OptionError(`expected one of ${allowed.join(', ')}`, name);
  }
  return value;
}
