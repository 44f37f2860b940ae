import { formatFiles, renderTypes, type GeneratedFile, type GeneratorInput } from '@openrpc-kit/emit';
import type { ApiModel } from '@openrpc-kit/model';
import { toScope, wrapPackage } from '@openrpc-kit/packaging';
import { importGenerator, isPackaged, type Artifact } from './artifact.ts';
import type { SpecConfig } from './config.ts';
import { checkGeneratedPaths } from './generated-path.ts';
import type { Output } from './output.ts';

/** Makes the files of some outputs of one document, formatted, in memory. */
export async function renderSpec(
  model: ApiModel,
  config: SpecConfig,
  wanted: readonly Pick<Output, 'artifact' | 'isPackage'>[],
): Promise<ReadonlyMap<Artifact, readonly GeneratedFile[]>> {
  const [types, generators] = await Promise.all([
    renderTypes(model),
    Promise.all(wanted.map(({ artifact }) => importGenerator(artifact))),
  ]);
  const scope = toScope(config.scope, model.title);
  const rendered = new Map<Artifact, readonly GeneratedFile[]>();
  for (const [index, { artifact, isPackage }] of wanted.entries()) {
    // A package stands alone: no compiler around it rewrites the ending of an import.
    const importExtension = isPackage ? '.js' : (config.importExtension ?? '.js');
    const generated = generators[index]!({
      model,
      types,
      options: { importExtension, packageScope: scope },
    });
    const files =
      isPackage && isPackaged(artifact)
        ? wrapPackage(artifact, { model, scope, generated })
        : generated;
    checkGeneratedPaths(files.map(({ path }) => path));
    rendered.set(artifact, await formatFiles(files));
  }
  return rendered;
}

/** What a docs site needs to run calls in its pages: a mock of the document, and its validators. */
async function renderPageMock(input: GeneratorInput): Promise<readonly GeneratedFile[]> {
  const [generateMock, generateValidators] = await Promise.all([
    importGenerator('mock-server'),
    importGenerator('validators'),
  ]);
  return [
    ...generateMock(input),
    ...generateValidators(input).map((file) => ({ ...file, path: `validators/${file.path}` })),
  ];
}
