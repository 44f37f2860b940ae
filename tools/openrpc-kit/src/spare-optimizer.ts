import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Output } from './output.ts';

/** Bytes of documents from which on the optimizer gives more than it takes. */
const largeDocuments = 8_000_000;

/**
 * Keeps V8's last and costliest compiler out of a short run, for the rest of the process. For a
 * document of 300 methods a quarter of the processor time went into compiling functions that were
 * then hardly called; the compilers before it stay.
 */
export function spareOptimizer(outputs: readonly Output[]): void {
  const files = new Set(outputs.map(({ root, spec }) => resolve(root, spec.spec)));
  let size = 0;
  for (const file of files) size += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < largeDocuments) setFlagsFromString('--no-opt');
}
