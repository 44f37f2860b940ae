import type { TargetConfiguration } from '@nx/devkit';
import { configFile } from './generated-output.ts';
import { collectClosure, type WorkspacePackage } from './workspace-package.ts';
import { listOwnOutputs, type Workspace } from './workspace.ts';

/** `generate`: for packages whose generated folder stands in the config of openrpc-kit. */
export function inferGenerate(
  each: WorkspacePackage,
  workspace: Workspace,
): TargetConfiguration | undefined {
  const outputs = listOwnOutputs(each, workspace);
  const command = workspace.packages.find(({ name }) => name === 'openrpc-kit');
  if (outputs.length === 0 || command === undefined) return undefined;
  const artifacts = [...new Set(outputs.map(({ artifact }) => artifact))];
  const specFolders = [...new Set(outputs.map(({ specFolder }) => specFolder))];
  // Of the generators only those that run count: the others cannot change this output.
  const used = collectClosure(command, workspace.packages, ({ dependencies }) =>
    dependencies.filter((name) => {
      const artifact = /^@openrpc-kit\/generator-(.+)$/.exec(name)?.[1];
      return artifact === undefined || artifacts.includes(artifact);
    }),
  );
  return {
    command: `node --conditions=@openrpc-kit/source ${command.root}/src/main.ts generate --only ${artifacts.join(',')}`,
    cache: true,
    inputs: [
      `{workspaceRoot}/${configFile}`,
      ...specFolders.map((folder) => `{workspaceRoot}/${folder}/**/*`),
      ...used.map(({ root }) => `{workspaceRoot}/${root}/package.json`),
      ...used.map(({ root }) => `{workspaceRoot}/${root}/src/**/*`),
      ...used.map(({ root }) => `!{workspaceRoot}/${root}/src/**/*.test.ts`),
      ...used.map(({ root }) => `!{workspaceRoot}/${root}/src/**/cases/**/*`),
      { externalDependencies: [...new Set(used.flatMap(({ externals }) => externals))] },
    ],
    outputs: outputs.map(({ folder }) => `{workspaceRoot}/${folder}`),
    metadata: { description: 'Bring the generated code up to date with the document.' },
  };
}
