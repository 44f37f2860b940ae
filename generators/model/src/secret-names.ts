import { toWords } from './words.ts';

/**
 * Names whose values are secret though nothing in the document says so: those that end in one of
 * these words. `new_password` and `clientSecret` do, `password_changed_at` and `secret_id` do not.
 */
const words = new Set(['password', 'passwd', 'passphrase', 'passcode', 'secret', 'authorization']);

/** Last words that take another one before them, and which. */
const pairs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['key', new Set(['api', 'private', 'secret'])],
  ['token', new Set(['access', 'api', 'auth', 'bearer', 'id', 'login', 'refresh', 'session'])],
]);

/** Both words in one: `apikey`. */
const joined = new Set(['apikey', 'privatekey', 'accesstoken', 'authtoken', 'refreshtoken']);

/**
 * Whether a member of this name holds a secret. `token` alone does; `page_token`, `tokenAddress`
 * and `token_id` do not.
 */
export function isSecretName(name: string): boolean {
  const [end = '', before = ''] = toWords(name).toReversed();
  const last = end.toLowerCase().replace(/s$/, '');
  if (words.has(last) || joined.has(last) || isBareToken(name)) return true;
  return pairs.get(last)?.has(before.toLowerCase()) ?? false;
}

/** `token` alone: of some documents the address of a coin. */
export function isBareToken(name: string): boolean {
  return /^tokens?$/i.test(name);
}
