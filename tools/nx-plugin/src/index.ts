import {
  DependencyType,
  type CreateDependencies,
  type CreateNodes,
  type RawProjectGraphDependency,
} from '@nx/devkit';
import { readGeneratedOutputs } from './generated-output.ts';
import { inferTargets } from './infer-targets.ts';
import { readPackages } from './workspace-package.ts';
import type { Workspace } from './workspace.ts';

export const name = '@openrpc-kit/nx-plugin';

/** Infers the targets of every package, so that no package has to repeat them. */
export const createNodes: CreateNodes = [
  '{specs,generators,packages,tools}/*/package.json',
  async (files, _options, { workspaceRoot }) => {
    const packages = readPackages(files, workspaceRoot);
    const outputs = await readGeneratedOutputs(workspaceRoot);
    const workspace: Workspace = { packages, outputs };
    return packages.map((each) => [
      `${each.root}/package.json`,
      { projects: { [each.root]: { targets: inferTargets(each, workspace) } } },
    ]);
  },
];

export { createNodes as createNodesV2 };

/** A package with generated code depends on the document that it is generated from. */
export const createDependencies: CreateDependencies = async (_options, context) => {
  const outputs = await readGeneratedOutputs(context.workspaceRoot);
  const projects = Object.entries(context.projects);
  const findByFolder = (folder: string): string | undefined =>
    projects.find(([, { root }]) => `${folder}/`.startsWith(`${root}/`))?.[0];
  return outputs.flatMap(({ folder, specFolder }): RawProjectGraphDependency[] => {
    const source = findByFolder(folder);
    const target = findByFolder(specFolder);
    if (source === undefined || target === undefined) return [];
    return [{ type: DependencyType.implicit, source, target }];
  });
};
