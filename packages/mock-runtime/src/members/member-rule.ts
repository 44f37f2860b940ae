import { isObject, memberOf, type JsonValue } from '../json.ts';
import { suggest } from './suggest.ts';

/** Names of the document that a value from outside may speak of. */
export interface KnownNames {
  readonly methods: readonly string[];
  /** Mnemonics and keys. */
  readonly errors: readonly string[];
}

/** What a member of an object that somebody wrote has to be. */
export interface MemberRule {
  /** `a whole number from 1`; stands after "is not". */
  readonly needs: string;
  readonly accepts: (value: JsonValue, known: KnownNames) => boolean;
  /** Texts that it may be, to guess what was meant. */
  readonly texts?: (known: KnownNames) => readonly string[];
  /** Whether the value can hold a secret, so that no message shows it. */
  readonly secret?: true;
  /** For an object: what is wrong inside of it, in place of `needs`. */
  readonly look?: (value: JsonValue, known: KnownNames, path: string) => readonly string[];
}

export type MemberRules = Readonly<Record<string, MemberRule>>;

/**
 * What is wrong with the members of an object, one line each: dotted path, value, what it must be.
 *
 * ```ts
 * listProblems({ spoil: 'drpo' }, faultMembers, known, 'fault');
 * // ['fault.spoil: "drpo" is not one of drop, cut, garble, drip. Did you mean "drop"?']
 * ```
 */
export function listProblems(
  value: JsonValue,
  rules: MemberRules,
  known: KnownNames,
  path: string,
): readonly string[] {
  if (!isObject(value)) return [`${path === '' ? 'This' : `${path}:`} must be an object.`];
  return Object.keys(value).flatMap((name) => {
    const place = joinPath(path, name);
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      const names = Object.keys(rules);
      return [`${place} is not known.${suggest(name, names)} Known are ${names.join(', ')}.`];
    }
    return checkMember(memberOf(value, name) ?? null, rule, known, place);
  });
}

export function joinPath(path: string, name: string | number): string {
  return path === '' ? String(name) : `${path}.${name}`;
}

function checkMember(
  value: JsonValue,
  rule: MemberRule,
  known: KnownNames,
  place: string,
): readonly string[] {
  const inner = rule.look?.(value, known, place) ?? [];
  if (inner.length > 0 || rule.accepts(value, known)) return inner;
  if (rule.secret === true) return [`${place} is not ${rule.needs}.`];
  const meant = typeof value === 'string' ? suggest(value, rule.texts?.(known) ?? []) : '';
  return [`${place}: ${JSON.stringify(value).slice(0, 60)} is not ${rule.needs}.${meant}`];
}
