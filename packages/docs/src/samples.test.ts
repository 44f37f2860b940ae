import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { type ConsoleFacts, languages } from '@openrpc-kit/samples';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleAccess } from './mock/example-access.ts';
import { checkTypes } from './testing/check-types.ts';
import { readSamples } from './testing/read-samples.ts';
import { findRuntime } from './testing/find-runtime.ts';
import { runFile, runSample, runShell } from './testing/run-sample.ts';

const guides = fileURLToPath(new URL('content/docs', import.meta.url));
const consoles = fileURLToPath(new URL('generated/console', import.meta.url));
const reference = fileURLToPath(new URL('generated/docs', import.meta.url));
const samples = [
  ...readSamples(guides, '**/*.md', 'ts'),
  ...readSamples(reference, 'methods/*.md', 'ts'),
];

/** Address of the service, as samples have it. */
const service = 'https://dataapi.callgear.com/v2.0';

let mock: MockServer;

beforeAll(async () => {
  mock = await startMockServer({ ...exampleAccess, legs: 2000, limits: 'none' });
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

describe('a TypeScript sample for another address than that of the client', () => {
  test.each(readConsoleFacts())('calls it: $name', async (facts) => {
    const atHome = writeSample(facts, service);
    expect(samples.map(({ code }) => code.trim())).toContain(atHome);
    expect(atHome).not.toContain('url:');
    const { status, errors } = await runSample(writeSample(facts, mock.url), keyFor(facts.name));
    expect(errors).toBe('');
    expect(status).toBe(0);
  });
});

describe.skipIf(!findRuntime('curl'))(
  'every curl sample of the reference gets a result from the mock',
  () => {
    test.each(readSamples(reference, 'methods/*.md', 'sh'))('$name', async ({ name, code }) => {
      const command = code
        .replace(service, mock.url)
        .replace(/(key|session)-0000-example/, keyFor(name));
      const { output } = await runShell(command);
      expect(JSON.parse(output)).toMatchObject({ jsonrpc: '2.0', id: 1, result: {} });
    });
  },
);

/** Languages that a machine may lack. */
const programs = [
  { language: 'python', command: ['python3'], file: 'sample.py' },
  { language: 'php', command: ['php'], file: 'sample.php' },
  { language: 'go', command: ['go', 'run'], file: 'sample.go' },
];

describe.each(programs)(
  'every sample of the reference in $language',
  ({ language, command, file }) => {
    const written = readSamples(reference, 'methods/*.md', language);
    const isInstalled = findRuntime(command[0] ?? '');
    if (!isInstalled) console.warn(`No ${command[0]} here: samples in ${language} are not run.`);

    test('is there', () => {
      expect(written.length).toBe(readSamples(reference, 'methods/*.md', 'sh').length);
    });

    test.skipIf(!isInstalled).each(written)(
      'runs against the mock: $name',
      async ({ name, code }) => {
        const program = code.replace(service, mock.url);
        const { status, errors, output } = await runFile(command, file, program, keyFor(name));
        expect(errors).toBe('');
        expect(status).toBe(0);
        expect(output).toMatch(/data/);
      },
      120_000,
    );
  },
);

/** What the consoles of the reference know. */
function readConsoleFacts(): readonly ConsoleFacts[] {
  return globSync('methods/*.json', { cwd: consoles })
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(consoles, file), 'utf8')) as ConsoleFacts);
}

/** The example of a method as its page has it, for an address. */
function writeSample({ params, example, replies, client }: ConsoleFacts, address: string): string {
  const given = params.filter(({ name }) => Object.hasOwn(example, name));
  const write = languages.find(({ id }) => id === 'ts')?.write;
  if (!write) throw new Error('There is no language `ts`.');
  return write({
    address,
    defaultAddress: service,
    request: {},
    replies,
    params: Object.fromEntries(given.map(({ name }) => [name, example[name]])),
    tokenParam: params.find(({ role }) => role === 'access-token')?.name,
    client,
  });
}

/** The program with the mock in place of the service, and a database that leaves no file. */
function aimAtMock(code: string): string {
  return code
    .replaceAll(/connect\(\{(?=\s*accessToken: process)/g, `connect({ url: '${mock.url}',`)
    .replaceAll(service, mock.url)
    .replace("'calls.sqlite'", "':memory:'");
}

/** Some pages are for partners. */
function keyFor(name: string): string {
  return /partners|customer[-_]users/.test(name) ? mock.partner.accessToken : mock.accessToken;
}
