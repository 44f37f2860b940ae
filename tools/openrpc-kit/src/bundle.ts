import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic, LoadOptions } from '@openrpc-kit/model';
import { SpecError } from './spec-error.ts';
import { UsageError } from './usage-error.ts';
import { writeFileWhole } from './write-file.ts';

export interface Bundle {
  /** One standard OpenRPC document, as JSON with a final line end. */
  readonly text: string;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Puts a document of many files into one, with the conventions written out as plain JSON Schema,
 * so that any OpenRPC tool can read it.
 *
 * @throws {SpecError} with everything that is wrong with the document.
 */
export async function bundle(specFile: string, options: LoadOptions = {}): Promise<Bundle> {
  const { loadModel } = await import('@openrpc-kit/model');
  const { model, diagnostics } = loadModel(resolve(specFile), options);
  if (model === undefined) throw new SpecError(diagnostics);
  return { text: `${JSON.stringify(model.document, null, 2)}\n`, warnings: diagnostics };
}

/** Writes a bundle; a file that holds it already is not touched. Tells whether it wrote. */
export function writeBundle(file: string, text: string): boolean {
  if (existsSync(file)) {
    if (lstatSync(file).isDirectory()) {
      throw new UsageError(
        `${file} is a folder`,
        'Name a file to write, for example openrpc.json.',
      );
    }
    if (readFileSync(file, 'utf8') === text) return false;
  }
  writeFileWhole(resolve(file), text);
  return true;
}
