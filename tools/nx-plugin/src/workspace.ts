import type { TargetConfiguration } from '@nx/devkit';
import type { GeneratedOutput } from './generated-output.ts';
import { collectClosure, type WorkspacePackage } from './workspace-package.ts';

/** Everything that targets are inferred from. */
export interface Workspace {
  readonly packages: readonly WorkspacePackage[];
  readonly outputs: readonly GeneratedOutput[];
}

export type Dependencies = NonNullable<TargetConfiguration['dependsOn']>;

/** Outputs whose folder stands in the package. */
export function listOwnOutputs(
  { root }: WorkspacePackage,
  { outputs }: Workspace,
): readonly GeneratedOutput[] {
  return outputs.filter(({ folder }) => folder.startsWith(`${root}/`));
}

/** Waits for the generated code of a package and of everything that it or its tests import. */
export function dependOnGenerated(each: WorkspacePackage, workspace: Workspace): Dependencies {
  const projects = collectClosure(each, workspace.packages, (from) => from.allDependencies)
    .filter((other) => listOwnOutputs(other, workspace).length > 0)
    .map(({ name }) => name);
  return projects.length === 0 ? [] : [{ target: 'generate', projects }];
}
