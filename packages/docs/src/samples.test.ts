import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { type ConsoleFacts, languages, makeSampleCall } from '@openrpc-kit/samples';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Variables } from '../../samples/test/programs/outcome.ts';
import { programs } from '../../samples/test/programs/programs.ts';
import { exampleAccess } from './mock/example-access.ts';
import { checkTypes } from './testing/check-types.ts';
import { readSamples } from './testing/read-samples.ts';
import { runSample, service } from './testing/run-sample.ts';
import { makeSecrets } from './testing/sample-secrets.ts';

const guides = fileURLToPath(new URL('content/docs', import.meta.url));
const consoles = fileURLToPath(new URL('generated/console', import.meta.url));
const reference = fileURLToPath(new URL('generated/docs', import.meta.url));
const samples = [
  ...readSamples(guides, '**/*.md', 'ts'),
  ...readSamples(reference, 'methods/*.md', 'ts'),
];

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
    const { status, errors, output } = await runSample(code, mock.url, secretsFor(name));
    expect(errors).toBe('');
    expect(status).toBe(0);
    if (code.includes('console.')) expect(output).not.toBe('');
  });
});

describe('a TypeScript sample for another address than that of the client', () => {
  const write = languages.find(({ id }) => id === 'ts')?.write;

  test.each(readConsoleFacts())('calls it: $name', async (facts) => {
    const atHome = write?.(makeSampleCall(facts, facts.example));
    expect(samples.map(({ code }) => code.trim())).toContain(atHome);
    expect(atHome).not.toContain('url:');
    const elsewhere = write?.(makeSampleCall(facts, facts.example, mock.url)) ?? '';
    // The service is nowhere: a sample that called it would fail.
    const { status, errors } = await runSample(
      elsewhere,
      'http://127.0.0.1:9',
      secretsFor(facts.name),
    );
    expect(errors).toBe('');
    expect(status).toBe(0);
  });
});

describe.each(programs)(
  'every sample of the reference in $title',
  ({ id, runs, run, printResult }) => {
    const written = readSamples(reference, 'methods/*.md', id);
    if (!runs) console.warn(`Samples in ${id} are not run: it is not installed.`);

    test('is there', () => {
      expect(written.length).toBe(readConsoleFacts().length);
    });

    test.skipIf(!runs).each(written)(
      'gets a result from the mock: $name',
      async ({ name, code }) => {
        const program = printResult(code.trim().replace(service, mock.url));
        const { status, errors, output } = await run(program, secretsFor(name));
        expect(errors).toBe('');
        expect(status).toBe(0);
        const reply = JSON.parse(output.trim().split('\n').at(-1) ?? '') as object;
        expect('result' in reply ? reply.result : reply).toHaveProperty('data');
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

/** Some pages are for partners. */
function secretsFor(name: string): Variables {
  const isForPartners = /partners|customer[-_]users/.test(name);
  return makeSecrets(isForPartners ? mock.partner.accessToken : mock.accessToken);
}
