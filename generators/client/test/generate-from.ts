import { renderTypes, type GeneratedFile } from '@openrpc-kit/emit';
import { loadModel } from '@openrpc-kit/model';
import { generateClient } from '../src/generate.ts';

/** The client of a document on disk. */
export async function generateFrom(spec: string): Promise<readonly GeneratedFile[]> {
  const { model, diagnostics } = loadModel(spec);
  if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const types = await renderTypes(model);
  const options = { importExtension: '.ts', packageScope: '@example' } as const;
  return generateClient({ model, types, options });
}
