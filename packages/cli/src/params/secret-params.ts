import { api } from '@callgear-data-api/client/methods';
import type { MethodFacts, ParamFacts } from '../api-facts.ts';

const names = new Set(api.secrets);
/** `accessToken` and `Access-Token` are meant for it, too. */
const plainNames = new Set(['token', ...names].map(toPlainName));

/** Params that no flag is made for, because everybody could read it: tokens, logins, passwords. */
export function isSecret({ name }: Pick<ParamFacts, 'name'>): boolean {
  return names.has(name);
}

/** Whether the method takes a login and a password of its own. */
export function takesLogin({ params }: MethodFacts): boolean {
  return params.some(({ name }) => name === 'password' && names.has(name));
}

/** Names and values of what is secret in params, also where its name is misspelt or it stands deeper. */
export function findSecrets(params: object): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(params).flatMap(([name, value]: [string, unknown]) => {
    if (plainNames.has(toPlainName(name))) return [[name, value] as const];
    return typeof value === 'object' && value !== null ? findSecrets(value) : [];
  });
}

function toPlainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
