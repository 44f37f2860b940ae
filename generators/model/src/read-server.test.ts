import { expect, test } from 'vitest';
import type { Server } from './api-model.ts';
import { readServer } from './read-server.ts';
import { SourceFile } from './source-file.ts';
import { SpecNode } from './spec-node.ts';

function read(server: object): Server {
  const file = new SourceFile('openrpc.json', '', { value: server, find: () => undefined });
  return readServer(SpecNode.root(file));
}

test('the defaults of variables make an address that can be called', () => {
  const server = read({
    name: 'main',
    url: 'https://${user}.example.org:{port}/${{user}}/{other}',
    variables: {
      port: { default: '443', enum: ['443', '8545'] },
      user: { default: 'demo', description: 'Who calls' },
      unused: { default: 'x' },
    },
  });
  expect(server.url).toBe('https://demo.example.org:443/demo/{other}');
  const user = { name: 'user', default: 'demo', enum: undefined, description: 'Who calls' };
  const port = { name: 'port', default: '443', enum: ['443', '8545'], description: '' };
  expect(server.parts).toEqual([
    'https://',
    user,
    '.example.org:',
    port,
    '/',
    user,
    '/',
    '{other}',
    '',
  ]);
});

test('names of variables are no words of JavaScript', () => {
  const url = 'https://{constructor}.example.org/{toString}';
  const { parts, ...server } = read({ url });
  expect(server).toEqual({ name: url, url, template: url, summary: '' });
  expect(parts.every((part) => typeof part === 'string')).toBe(true);
});

test('what stands in a default is put in as it is', () => {
  const server = read({ url: 'https://{a}.example', variables: { a: { default: '$&{b}$1' } } });
  expect(server.url).toBe('https://$&{b}$1.example');
});
