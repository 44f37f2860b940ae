import type { TargetConfiguration } from '@nx/devkit';
import { inferBuild, inferTypecheck } from './compiler-targets.ts';
import { inferGenerate } from './generate-target.ts';
import { inferDocs, inferLint, inferSiteBuild, inferTest } from './quality-targets.ts';
import type { WorkspacePackage } from './workspace-package.ts';
import type { Workspace } from './workspace.ts';

/** Targets of a package, by what stands in its folder and in the config of openrpc-kit. */
export function inferTargets(
  each: WorkspacePackage,
  workspace: Workspace,
): Record<string, TargetConfiguration> {
  const inferred = {
    generate: inferGenerate(each, workspace),
    build: inferBuild(each, workspace) ?? inferSiteBuild(each),
    typecheck: inferTypecheck(each, workspace),
    lint: inferLint(each),
    test: inferTest(each, workspace),
    docs: inferDocs(each, workspace),
  };
  const targets: Record<string, TargetConfiguration> = {};
  for (const [name, target] of Object.entries(inferred)) {
    if (target !== undefined) targets[name] = target;
  }
  return targets;
}
