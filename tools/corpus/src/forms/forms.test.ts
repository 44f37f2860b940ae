import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel } from '@openrpc-kit/model';
import { afterAll, expect, test } from 'vitest';
import { callDocument } from '../calls/call-document.ts';
import { findTypeErrors } from '../find-type-errors.ts';
import { generateHere } from '../generate-here.ts';
import { formDocument, formNames, forms } from './schemas.fixture.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'forms-')));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each result's type against the one expected: what differs does not compile. */
function printProof(typeNames: readonly string[]): string {
  const lines = Object.values(forms).map(
    ([, type], index) =>
      `export const proof${index}: Same<client.${typeNames[index]}Result, ${type}> = true;`,
  );
  return `import type * as client from './index.js';
import type { Pet, Tree, Extra } from './index.js';
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
type Same<A, B> = (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false;
${lines.join('\n')}
`;
}

test('every form of a schema and of params generates, compiles to its type, and is called', async () => {
  const file = join(folder, 'openrpc.json');
  writeFileSync(file, JSON.stringify(formDocument));
  const place = { folder: join(folder, 'packages'), scope: '@forms' };
  mkdirSync(place.folder);
  const { outcome, reasons } = await generateHere({ file, lenient: false, ...place });
  expect(outcome, reasons.join()).toBe('generated');
  const { methods } = loadModel(file).model!;
  const typeNames = formNames.map(
    (name) => methods.find((method) => method.name === name)!.typeName,
  );
  writeFileSync(join(place.folder, 'client/src/proof.ts'), printProof(typeNames));
  expect(findTypeErrors([place]).get(place.folder)).toEqual([]);
  rmSync(join(place.folder, 'client/src/proof.ts'));
  const calls = await callDocument({ file, lenient: false, ...place });
  expect(calls).toMatchObject({ failed: [], invalid: [], impossible: [] });
  expect(calls).toMatchObject({ called: methods.length, valid: methods.length - 2 });
}, 120_000);
