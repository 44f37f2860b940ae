import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { printFindings } from './cases.fixture.ts';
import { lintSpec } from './lint-spec.ts';

const callgear = fileURLToPath(
  new URL('../../../specs/callgear-data-api/openrpc.json', import.meta.url),
);
const examples = join(
  dirname(createRequire(import.meta.url).resolve('@open-rpc/examples/package.json')),
  'build/service-descriptions',
);

test('the CallGear Data API has neither errors nor warnings', () => {
  const { findings } = lintSpec(callgear);
  const serious = findings.filter(({ severity }) => severity !== 'info');
  expect(printFindings(serious, dirname(callgear))).toBe('');
});

/** What there is to say about the examples of the OpenRPC project, infos aside. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'api-with-examples-openrpc.json': [],
  'link-example-openrpc.json': ['MET001', 'MET002', 'SCH015', 'STR003'],
  'params-by-name-petstore-openrpc.json': [],
  'petstore-expanded-openrpc.json': ['SAF006', 'SCH015'],
  'petstore-openrpc.json': [],
  'simple-math-openrpc.json': ['MET001', 'MET002', 'SAF006'],
};

describe('the examples of the OpenRPC project', () => {
  for (const file of readdirSync(examples)) {
    test(file, () => {
      const { findings } = lintSpec(join(examples, file));
      const codes = findings.flatMap(({ code, severity }) => (severity === 'info' ? [] : [code]));
      expect([...new Set(codes)].toSorted()).toEqual(expected[file]);
    });
  }
});
