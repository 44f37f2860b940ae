import { expect, test } from 'vitest';
import { writeProofs } from './proofs.ts';

test('the table of proofs comes without links to files', () => {
  const text = writeProofs();
  expect(text).not.toMatch(/\]\(\.|^# /m);
  expect(text).toMatch(/^\| Filter \|.*filter: /m);
});
