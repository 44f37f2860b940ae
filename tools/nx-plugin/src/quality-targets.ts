import type { TargetConfiguration } from '@nx/devkit';
import type { WorkspacePackage } from './workspace-package.ts';
import { dependOnGenerated, type Workspace } from './workspace.ts';

/** `lint`: linter and formatter, with the settings of the workspace. */
export function inferLint({ root }: WorkspacePackage): TargetConfiguration {
  return {
    command: `oxlint --deny-warnings ${root} && oxfmt --check ${root}`,
    cache: true,
    inputs: [
      'default',
      '{workspaceRoot}/.oxlintrc.json',
      '{workspaceRoot}/.oxfmtrc.json',
      { externalDependencies: ['oxlint', 'oxfmt'] },
    ],
    outputs: [],
    metadata: { description: 'Lint and check the format.' },
  };
}

/** `test`: for packages that have tests. They run on sources, so nothing has to be built. */
export function inferTest(
  each: WorkspacePackage,
  workspace: Workspace,
): TargetConfiguration | undefined {
  if (!each.has('{src,test}/**/*.{test,test-d}.ts')) return undefined;
  return {
    command: `vitest run ${each.root}/`,
    cache: true,
    dependsOn: dependOnGenerated(each, workspace),
    inputs: [
      'default',
      '^default',
      '{workspaceRoot}/vitest.config.ts',
      '{workspaceRoot}/tsconfig.base.json',
      '{workspaceRoot}/tsconfig.types.json',
      { dependentTasksOutputFiles: '**/src/generated/**/*', transitive: true },
      { externalDependencies: ['vitest', 'vite', 'typescript', ...each.externals] },
    ],
    outputs: [],
    metadata: { description: 'Run the tests of this package.' },
  };
}

/** `docs`: for a package that is an Astro site; its own script builds it. */
export function inferDocs(
  each: WorkspacePackage,
  workspace: Workspace,
): TargetConfiguration | undefined {
  if (!each.has('astro.config.*')) return undefined;
  return {
    executor: 'nx:run-script',
    options: { script: 'build' },
    cache: true,
    dependsOn: dependOnGenerated(each, workspace),
    inputs: [
      'default',
      '^default',
      { dependentTasksOutputFiles: '**/src/generated/**/*', transitive: true },
      { externalDependencies: [...each.externals] },
      { env: 'DOCS_BASE' },
      { env: 'DOCS_SITE' },
      { env: 'DOCS_EDIT' },
      // The site shows it as a page.
      '{workspaceRoot}/CHANGELOG.md',
    ],
    outputs: ['{projectRoot}/dist'],
    metadata: { description: 'Build the site into dist.' },
  };
}

/** `build` of an Astro site: what `docs` makes, for those who ask for the build of everything. */
export function inferSiteBuild(each: WorkspacePackage): TargetConfiguration | undefined {
  if (!each.has('astro.config.*')) return undefined;
  return {
    executor: 'nx:noop',
    dependsOn: ['docs'],
    metadata: { description: 'Build the site into dist.' },
  };
}
