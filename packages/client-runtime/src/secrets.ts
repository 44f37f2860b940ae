import type { ApiFacts } from './method-descriptor.ts';

/**
 * Values of params or a result that must not surface, as JSON has them: all that stand under the
 * name of a secret, in lists too, however deep.
 */
export function secretMembers(value: unknown, { secrets = [] }: ApiFacts): string[] {
  const found: string[] = [];
  JSON.stringify(value, (name, member: unknown) => {
    if (member && secrets.includes(name)) found.push(...[member].flat().map(String));
    return member;
  });
  return found;
}

/**
 * Values of headers that must not surface. `Bearer x` and `name=x` are secret as a whole and in
 * their second part.
 */
export function secretHeaders(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flatMap(([name, value = '']) =>
    /auth|key|token|cookie|secret|pass|sess/i.test(name)
      ? [value, ...value.split(/[ ;=]/).slice(1)]
      : [],
  );
}
