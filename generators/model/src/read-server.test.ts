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
  expect(server.variables).toEqual([
    { name: 'user', default: 'demo', enum: undefined, description: 'Who calls' },
    { name: 'port', default: '443', enum: ['443', '8545'], description: '' },
  ]);
});

test('names of variables are no words of JavaScript', () => {
  const url = 'https://{constructor}.example.org/{toString}';
  expect(read({ url })).toEqual({ name: url, url, template: url, variables: [], summary: '' });
});

test('what stands in a default is put in as it is', () => {
  const server = read({ url: 'https://{a}.example', variables: { a: { default: '$&{b}$1' } } });
  expect(server.url).toBe('https://$&{b}$1.example');
});
