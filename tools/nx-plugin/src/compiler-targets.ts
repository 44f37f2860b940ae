import type { TargetConfiguration } from '@nx/devkit';
import { collectClosure, type WorkspacePackage } from './workspace-package.ts';
import { dependOnGenerated, listOwnOutputs, type Workspace } from './workspace.ts';

const buildConfig = 'tsconfig.build.json';
/** Program of a package that puts its code into one file, after it was compiled. */
const bundleProgram = 'bundle.ts';
const baseConfig = '{workspaceRoot}/tsconfig.base.json';

/** `build`: JavaScript and declarations into `dist`. */
export function inferBuild(
  each: WorkspacePackage,
  workspace: Workspace,
): TargetConfiguration | undefined {
  if (!each.has(buildConfig)) return undefined;
  const isGenerated = listOwnOutputs(each, workspace).length > 0;
  const isBundled = each.has(bundleProgram);
  // A bundle may hold libraries of those packages, too.
  const held = isBundled
    ? collectClosure(each, workspace.packages, ({ dependencies }) => dependencies)
    : [each];
  const externals = new Set(held.flatMap((every) => every.externals));
  return {
    command: `tsc -b ${buildConfig}${isBundled ? ` && node ${bundleProgram}` : ''}`,
    options: { cwd: '{projectRoot}' },
    cache: true,
    dependsOn: [
      ...(isGenerated ? ['generate'] : []),
      ...(each.dependencies.length === 0
        ? []
        : [{ target: 'build', projects: [...each.dependencies] }]),
    ],
    inputs: [
      'production',
      baseConfig,
      // Generated code counts as the output of the task that has just made it, never as a file:
      // files are hashed before any task runs, and a build would come from cache with old code.
      { dependentTasksOutputFiles: '**/src/generated/**/*' },
      // Packages that are not compiled are published as they are generated, declarations included.
      { dependentTasksOutputFiles: '**/src/generated/**/*.d.ts', transitive: true },
      // Of other packages the compiler reads declarations only: a change inside them rebuilds nothing here.
      { dependentTasksOutputFiles: '**/dist/**/*.d.ts', transitive: true },
      // A bundle holds their code.
      ...(isBundled ? ['^production'] : []),
      { externalDependencies: [...new Set(['typescript', '@types/node', ...externals])] },
    ],
    outputs: ['{projectRoot}/dist'],
    metadata: { description: 'Compile into dist.' },
  };
}

/** `typecheck`: sources and tests, against the sources of other packages. */
export function inferTypecheck(
  each: WorkspacePackage,
  workspace: Workspace,
): TargetConfiguration | undefined {
  if (!each.has('tsconfig.json')) return undefined;
  return {
    command: 'tsc --noEmit -p tsconfig.json',
    options: { cwd: '{projectRoot}' },
    cache: true,
    dependsOn: dependOnGenerated(each, workspace),
    inputs: [
      'default',
      '^default',
      baseConfig,
      { dependentTasksOutputFiles: '**/src/generated/**/*', transitive: true },
      { externalDependencies: ['typescript', '@types/node', 'vitest', ...each.externals] },
    ],
    outputs: [],
    metadata: { description: 'Check the types of sources and tests.' },
  };
}
