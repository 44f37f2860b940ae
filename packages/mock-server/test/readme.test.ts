import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { mockFlags } from '../src/cli/mock-flags.ts';
import { createMock } from '../src/create-mock.ts';
import { startMockServer } from '../src/node.ts';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const readme = read('../README.md');

/** Text of the first block of code of a language under a heading. */
function findBlock(heading: string, language: string): string {
  const [, section = ''] = readme.split(`\n## ${heading}\n`);
  const [, block] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(section) ?? [];
  if (block === undefined) throw new Error(`no ${language} under ${heading}`);
  return block;
}

test('the test of the readme is one that runs', () => {
  expect(findBlock('In a test', 'ts')).toBe(read('three-lines.test.ts'));
});

test('the scenario of the readme can be played', () => {
  const scenario = JSON.parse(findBlock('Scenarios', 'json')) as Scenario;
  const mock = createMock({ legs: 10, scenario });
  expect(mock.scenario.state?.steps).toHaveLength(3);
});

test('every flag is in the readme', () => {
  for (const name of Object.keys(mockFlags)) expect(readme).toContain(`--${name}`);
});

test('a connection leads to the mock, with and without a port', async () => {
  const server = await startMockServer({ legs: 10 });
  expect(server.connection).toEqual({ accessToken: server.accessToken, url: server.url });
  const mock = createMock({ legs: 10 });
  expect(mock.connection).toEqual({
    accessToken: mock.accessToken,
    url: mock.url,
    fetch: mock.fetch,
  });
  await server.close();
});
