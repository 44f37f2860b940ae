import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderTypes, type GeneratedFile } from '@openrpc-kit/emit';
import { generateClient } from '@openrpc-kit/generator-client';
import { generateDocs } from '@openrpc-kit/generator-docs';
import { generateMockServer } from '@openrpc-kit/generator-mock-server';
import { generateValidators } from '@openrpc-kit/generator-validators';
import { loadModel, type ApiModel, type LoadResult } from '@openrpc-kit/model';
import { toScope, wrapPackage } from '@openrpc-kit/packaging';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
process.once('exit', () => rmSync(folder, { recursive: true }));

export function load(document: unknown): LoadResult {
  const file = join(folder, 'openrpc.json');
  writeFileSync(file, JSON.stringify(document));
  return loadModel(file);
}

/** All four packages of a document, unformatted: a formatter could hide what a generator does. */
export async function generateAll(model: ApiModel): Promise<readonly GeneratedFile[]> {
  const types = await renderTypes(model);
  const scope = toScope(undefined, model.title);
  const input = { model, types, options: { importExtension: '.js', packageScope: scope } } as const;
  const kinds = {
    client: generateClient,
    validators: generateValidators,
    'mock-server': generateMockServer,
    docs: generateDocs,
  } as const;
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
    wrapPackage(kind, { model, scope, generated: kinds[kind](input) }).map(({ path, text }) => {
      return { path: `${kind}/${path}`, text };
    }),
  );
}

export function writePackages(files: readonly GeneratedFile[], target: string): void {
  for (const { path, text } of files) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
