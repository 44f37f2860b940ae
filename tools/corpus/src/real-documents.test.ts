import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listDocuments } from './documents.ts';
import { findTypeErrors } from './find-type-errors.ts';
import { generateHere } from './generate-here.ts';

/**
 * Documents of other projects, which are no part of this one: a folder beside it, if it is there.
 * `npm run corpus` calls every method, too.
 */
const beside = join(import.meta.dirname, '../../../../shared/openrpc-docs');

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'real-documents-')));
// Some of them become a thousand files.
afterAll(() => rmSync(folder, { recursive: true }), 120_000);

describe.skipIf(!existsSync(beside))('documents of other projects', () => {
  test('generate and compile, or are refused for references that lenient runs do without', async () => {
    const documents = listDocuments(beside);
    expect(documents.length).toBeGreaterThan(0);
    const places = [];
    for (const [index, { name, file }] of documents.entries()) {
      const place = { folder: join(folder, String(index)), scope: `@real-${index}` };
      mkdirSync(place.folder);
      const strict = await generateHere({ file, lenient: false, ...place });
      if (strict.outcome !== 'generated') {
        expect(strict, name).toMatchObject({ outcome: 'refused' });
        expect(strict.reasons, name).not.toEqual([]);
        if (!strict.reasons.every((code) => /^SPEC00[45]$/.test(code))) continue;
        const lenient = await generateHere({ file, lenient: true, ...place });
        expect(lenient, name).toMatchObject({ outcome: 'generated' });
      }
      places.push(place);
    }
    for (const [place, errors] of findTypeErrors(places)) expect(errors, place).toEqual([]);
  }, 600_000);
});
