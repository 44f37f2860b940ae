import {
  formatFiles,
  renderTypes,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';
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
    const input = { model, types, options: { importExtension, packageScope: scope } } as const;
    const generated = generators[index]!(input);
    const files =
      isPackage && isPackaged(artifact)
        ? wrapPackage(artifact, { model, scope, generated, ...(await addParts(artifact, input)) })
        : generated;
    checkGeneratedPaths(files.map(({ path }) => path));
    rendered.set(artifact, await formatFiles(files));
  }
  return rendered;
}

/** A docs site runs calls in its pages: it takes a mock of the document with it, and its validators. */
async function addParts(
  artifact: Artifact,
  input: GeneratorInput,
): Promise<{ readonly mock?: readonly GeneratedFile[] }> {
  if (artifact !== 'docs') return {};
  const [generateMock, generateValidators] = await Promise.all([
    importGenerator('mock-server'),
    importGenerator('validators'),
  ]);
  const validators = generateValidators(input).map(({ path, text }) => {
    return { path: `validators/${path}`, text };
  });
  return { mock: [...generateMock(input), ...validators] };
}
