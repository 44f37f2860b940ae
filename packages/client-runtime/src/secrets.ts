import type { RpcRequest } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';

/** Values of the request's params that must not surface. */
export function secretParams({ secrets = [] }: ApiFacts, { params }: RpcRequest): string[] {
  return secrets.map((name) => String(params[name] ?? ''));
}

/** Values of headers that must not surface. `Bearer x` is secret as a whole and in its second part. */
export function secretHeaders(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers)
    .filter(([name]) => /auth|key|token|cookie|secret/i.test(name))
    .flatMap(([, value]) => [value, ...value.split(' ').slice(1)]);
}

/** Values that stand under one of the names, however deep: the reply to a login holds a token. */
export function secretMembers(value: unknown, names: readonly string[], depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const isSecret = names.includes(name) && typeof member !== 'object';
    return isSecret ? [String(member)] : secretMembers(member, names, depth + 1);
  });
}
