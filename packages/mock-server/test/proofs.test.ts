import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { accessProofs } from './proofs/access-proofs.ts';
import { filterProofs } from './proofs/filter-proofs.ts';
import { listProofs } from './proofs/list-proofs.ts';
import type { Proof } from './proofs/proof.ts';
import { replyProofs } from './proofs/reply-proofs.ts';
import { rowProofs } from './proofs/row-proofs.ts';
import { spec } from './proofs/spec.ts';
import { formatTable, listPoints, nameProof } from './proofs/table.ts';
import { transportProofs } from './proofs/transport-proofs.ts';

const proofs: readonly Proof[] = [
  ...transportProofs,
  ...accessProofs,
  ...filterProofs,
  ...listProofs,
  ...replyProofs,
  ...rowProofs,
];
const page = fileURLToPath(new URL('../PROOFS.md', import.meta.url));
const { conventions } = spec;
if (conventions === undefined) throw new Error('the spec has no conventions');

describe('the mock holds to', () => {
  for (const proof of proofs) {
    test(nameProof(proof), async () => {
      // A proof that looks at nothing proves nothing.
      expect.hasAssertions();
      await proof.run();
    });
  }
});

test('every convention and every open point has a proof, and no proof is of anything else', () => {
  const points = listPoints(conventions);
  expect(points.length).toBeGreaterThan(40);
  expect(points.filter((id) => !proofs.some((proof) => proof.of === id))).toEqual([]);
  expect(proofs.filter(({ of }) => !points.includes(of))).toEqual([]);
  expect(new Set(proofs.map(nameProof)).size).toBe(proofs.length);
});

test('the page of proofs is up to date', () => {
  const expected = formatTable(conventions, proofs);
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(page, expected);
  expect(readFileSync(page, 'utf8')).toBe(expected);
});
