import { expectNoSecret } from './show-error.ts';
import { catchError } from './fake-service.ts';
import { accessToken } from '../src/access-token.ts';
import { createClient, type ClientOptions, type RpcClient } from '../src/client.ts';
import { rpcMethod } from '../src/method.ts';

/** Secrets that are hard to find in a text, as they can be quoted in several ways. */
export const token = 'tok"en\\with ünusual/chars+=';
export const password = 'hunter2-&?';
export const login = 'someone@example.com';

export const api = {
  secrets: ['access_token', 'login', 'password'],
  retry: { spent: 'reset' },
} as const;
export const read = rpcMethod<object, unknown>({ name: 'get.things', token: 'access_token' });
export const signIn = rpcMethod<object, unknown>({ name: 'login.user' });

/** An API with sessions, for `openConnection`. */
export const facts = {
  api,
  servers: {},
  session: { login: signIn, credentials: ['login', 'password'], token: 'access_token' },
};

export function expectClean(text: string): void {
  expectNoSecret(text, [token, password, login]);
}

export const params = { login, password, access_token: token };

export function createClientWithToken(options: Partial<ClientOptions> = {}): RpcClient {
  return createClient(api, { url: 'https://x.example', hooks: [accessToken(token)], ...options });
}

/** The error of a call that takes all of the secrets. */
export function failCall(client: RpcClient, options: object = {}): Promise<unknown> {
  return catchError(signIn(client, params, options));
}
