import type { RpcRequest } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';

/** Values of the request's params that must not surface. */
export function secretParams({ secrets = [] }: ApiFacts, { params }: RpcRequest): string[] {
  return secrets.map((name) => params[name]).filter((value) => typeof value === 'string');
}

/** Values of headers that must not surface. `Bearer x` is secret as a whole and in its second part. */
export function secretHeaders(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers)
    .filter(([name]) => /auth|key|token|cookie|secret/i.test(name))
    .flatMap(([, value]) => [value, ...value.split(' ').slice(1)]);
}
