import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileWithNewer } from './compile-with-newer.ts';
import { isGood, makeRows, type CorpusRow } from './corpus-row.ts';
import { listDocuments, listShipped } from './documents.ts';
import { findTypeErrors } from './find-type-errors.ts';
import { generateDocument } from './generate-document.ts';
import { packageKinds, type PackageFolder } from './package-sources.ts';
import { printRows } from './print-rows.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'corpus-')));
const own = join(folder, 'documents');
afterAll(() => rmSync(folder, { recursive: true }));

/** Where the packages of a row are. */
function placeOf(index: number): PackageFolder {
  return { folder: join(folder, 'out', String(index)), scope: `@corpus-${index}` };
}

function writeDocument(name: string, schema: unknown): void {
  const result = { name: 'answer', schema };
  const methods = [{ name: 'ping', params: [], result }];
  const document = { openrpc: '1.3.2', info: { title: name, version: '1' }, methods };
  writeFileSync(join(own, `${name}.json`), JSON.stringify(document));
}

describe('documents of npm packages, and some with references that lead nowhere', () => {
  let rows: readonly CorpusRow[];
  beforeAll(async () => {
    mkdirSync(own);
    writeDocument('dangling', { $ref: '#/components/schemas/Pet' });
    writeDocument('remote', { $ref: 'https://schemas.example/pet.json' });
    writeDocument('outside', { $ref: '../../pet.json' });
    rows = await makeRows([...listShipped(), ...listDocuments(own)], join(folder, 'out'));
  }, 240_000);

  test('generate and compile', () => {
    const names = rows.filter(({ lenient }) => !lenient).map(({ document }) => document.name);
    expect(names.length).toBeGreaterThanOrEqual(12);
    for (const { document, outcome, typeErrors, reasons } of rows) {
      expect(typeErrors, document.name).toEqual([]);
      expect(['generated', 'refused'], reasons.join()).toContain(outcome);
    }
    expect(rows.every(isGood)).toBe(true);
  });

  test('compile with TypeScript 7 too', () => {
    const packages = rows.flatMap(({ outcome }, index) =>
      outcome === 'generated' ? [placeOf(index)] : [],
    );
    expect(packages.length).toBeGreaterThanOrEqual(12);
    expect(compileWithNewer(packages)).toEqual([]);
  }, 60_000);

  test('are called by their client, answered by their mock, and linked throughout', () => {
    const good = rows.filter(({ outcome }) => outcome === 'generated');
    for (const { document, methods, calls, deadLinks } of good) {
      expect(calls, document.name).toMatchObject({ failed: [], invalid: [], impossible: [] });
      expect(calls.called, document.name).toBe(methods);
      expect(deadLinks, document.name).toEqual([]);
    }
    expect(good.reduce((sum, { calls }) => sum + calls.valid, 0)).toBeGreaterThan(200);
  });

  test('are refused for such a reference, unless the run is lenient', () => {
    const refused = rows.filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ document, reasons }) => [document.name, ...reasons])).toEqual([
      ['dangling', 'SPEC004'],
      ['outside', 'SPEC005'],
      ['remote', 'SPEC005'],
    ]);
    const lenient = rows.filter((row) => row.lenient);
    expect(lenient.map(({ outcome }) => outcome)).toEqual(['generated', 'generated', 'generated']);
  });

  test('large ones become clients of less than twice their size', () => {
    const large = rows.filter(({ sizeIn }) => sizeIn > 30_000);
    expect(large.length).toBeGreaterThan(1);
    for (const { sizes, sizeIn } of large) expect(sizes.client).toBeLessThan(2 * sizeIn);
  });

  test('fill a table, a line each', () => {
    const table = printRows(rows);
    for (const { document } of rows) expect(table).toContain(document.name);
    expect(table).toContain('SPEC004');
  });

  test('what does not compile is found, in each kind of package', () => {
    const { length } = rows;
    const good = placeOf(0);
    expect(length).toBeGreaterThan(0);
    for (const kind of packageKinds) {
      const ending = kind === 'validators' ? 'd.ts' : 'ts';
      writeFileSync(
        join(good.folder, kind, `src/wrong.${ending}`),
        'export declare const wrong: Missing;',
      );
    }
    const found = packageKinds.map((kind) =>
      expect.stringMatching(`/${kind}/src/wrong.*Cannot find name 'Missing'`),
    );
    expect(findTypeErrors([good]).get(good.folder)).toEqual(found);
    expect(compileWithNewer([good])).toEqual(found);
  });
});

test('a document that takes too long is given up', async () => {
  const { file } = listShipped()[0]!;
  const task = { file, folder: join(folder, 'late'), scope: '@late', lenient: false };
  const result = await generateDocument(task, 1);
  expect(result.outcome).toBe('hung');
});

test('a document that is no document is refused', async () => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '{ "openrpc": ');
  const task = { file, folder: join(folder, 'broken'), scope: '@broken', lenient: false };
  const result = await generateDocument(task);
  expect(result).toMatchObject({ outcome: 'refused' });
  expect(result.reasons).toHaveLength(1);
});
