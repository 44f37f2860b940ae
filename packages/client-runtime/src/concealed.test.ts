import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { fakeService } from '../test/fake-service.ts';
import { expectClean, facts, login, password, read, signIn, token } from '../test/secrets.ts';
import { openConnection } from './connection.ts';
import type { Hook } from './hook.ts';

test('no secret stands in a printed client', () => {
  const options = { url: 'https://x.example', login, password, headers: { 'X-Api-Key': token } };
  expectClean(inspect(openConnection(facts, options), { depth: Infinity, showHidden: true }));
  expectClean(JSON.stringify(openConnection(facts, options)));
});

test('nor in what hooks of a user see of a request', async () => {
  const printed: string[] = [];
  const print: Hook = (next) => (request) => {
    printed.push(inspect(request, { depth: Infinity, showHidden: true }), JSON.stringify(request));
    printed.push(`${String(request.params['password'])}`, request.method.name);
    return next(request);
  };
  const { fetch, received } = fakeService(({ method }) =>
    method === 'login.user' ? { access_token: token } : 'done',
  );
  const options = { url: 'https://x.example', login, password, fetch, hooks: [print] };
  const { client } = openConnection(facts, options as never);
  await read(client);
  await signIn(client, { login, password });
  await read(client, { access_token: token });
  expect(received.map(({ params: sent }) => sent)).toEqual([
    { login, password },
    { access_token: token },
    { login, password },
    { access_token: token },
  ]);
  expect(printed).toContain('login.user');
  expect(printed).toContain('[redacted]');
  expectClean(printed.join('\n'));
});
