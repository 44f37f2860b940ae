import { formatFiles, renderTypes, type GeneratedFile } from '@openrpc-kit/emit';
import type { ApiModel } from '@openrpc-kit/model';
import { importGenerator, type Artifact } from './artifact.ts';
import type { SpecConfig } from './config.ts';
import { checkGeneratedPaths } from './generated-path.ts';

/** Makes the files of some artifacts, formatted, in memory. */
export async function renderSpec(
  model: ApiModel,
  { scope, importExtension = '.js' }: SpecConfig,
  wanted: readonly Artifact[],
): Promise<ReadonlyMap<Artifact, readonly GeneratedFile[]>> {
  const [types, generators] = await Promise.all([
    renderTypes(model),
    Promise.all(wanted.map(importGenerator)),
  ]);
  const options = { importExtension, packageScope: scope };
  const rendered = new Map<Artifact, readonly GeneratedFile[]>();
  for (const [index, artifact] of wanted.entries()) {
    const files = generators[index]!({ model, types, options });
    checkGeneratedPaths(files.map(({ path }) => path));
    rendered.set(artifact, await formatFiles(files));
  }
  return rendered;
}
