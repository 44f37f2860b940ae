import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTypes } from './testing/check-types.ts';
import { readSamples } from './testing/read-samples.ts';
import { runSample, runShell } from './testing/run-sample.ts';

const guides = fileURLToPath(new URL('content/docs', import.meta.url));
const reference = fileURLToPath(new URL('generated/docs', import.meta.url));
const samples = [
  ...readSamples(guides, '**/*.md', 'ts'),
  ...readSamples(reference, 'methods/*.md', 'ts'),
];

/** Values that examples show in place of secrets. */
const exampleKey = 'key-0000-example';
const examplePassword = 'an example, not a password';

let mock: MockServer;

beforeAll(async () => {
  mock = await startMockServer({
    legs: 2000,
    limits: 'none',
    accessToken: exampleKey,
    login: 'reports@example.com',
    password: examplePassword,
  });
});
afterAll(() => mock.close());

test('every TypeScript sample compiles', () => {
  expect(samples.length).toBeGreaterThan(10);
  expect(checkTypes(samples)).toEqual([]);
}, 120_000);

describe('every TypeScript sample runs against the mock', () => {
  test.each(samples)('$name', async ({ name, code }) => {
    const { status, errors, output } = await runSample(aimAtMock(code), keyFor(name));
    expect(errors).toBe('');
    expect(status).toBe(0);
    if (code.includes('console.')) expect(output).not.toBe('');
  });
});

describe.skipIf(!hasCurl())(
  'every curl sample of the reference gets a result from the mock',
  () => {
    test.each(readSamples(reference, 'methods/*.md', 'sh'))('$name', async ({ name, code }) => {
      const command = code
        .replace('https://dataapi.callgear.com/v2.0', mock.url)
        .replace(/(key|session)-0000-example/, keyFor(name));
      const { output } = await runShell(command);
      expect(JSON.parse(output)).toMatchObject({ jsonrpc: '2.0', id: 1, result: {} });
    });
  },
);

/** The program with the mock in place of the service, and a database that leaves no file. */
function aimAtMock(code: string): string {
  return code
    .replaceAll(/connect\(\{(?=\s*accessToken: process)/g, `connect({ url: '${mock.url}',`)
    .replace("'calls.sqlite'", "':memory:'");
}

/** Some pages are for partners. */
function keyFor(name: string): string {
  return /partners|customer-users/.test(name) ? mock.partner.accessToken : mock.accessToken;
}

function hasCurl(): boolean {
  try {
    execFileSync('curl', ['--version']);
    return true;
  } catch {
    return false;
  }
}
