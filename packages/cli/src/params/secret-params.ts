import { api } from '@callgear-data-api/client/methods';
import type { MethodFacts, ParamFacts } from '../api-facts.ts';

const names = new Set(api.secrets);

/** Params that no flag is made for, because everybody could read it: tokens, logins, passwords. */
export function isSecret({ name }: Pick<ParamFacts, 'name'>): boolean {
  return names.has(name);
}

/** Whether the method takes a login and a password of its own. */
export function takesLogin({ params }: MethodFacts): boolean {
  return params.some(({ name }) => name === 'password' && names.has(name));
}
