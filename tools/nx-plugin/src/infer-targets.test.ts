import { expect, test } from 'vitest';
import { inferTargets } from './infer-targets.ts';
import type { WorkspacePackage } from './workspace-package.ts';
import type { Workspace } from './workspace.ts';

function createPackage(
  name: string,
  root: string,
  dependencies: readonly string[],
  files: readonly string[] = ['tsconfig.json', 'tsconfig.build.json'],
): WorkspacePackage {
  return {
    name,
    root,
    dependencies,
    allDependencies: dependencies,
    externals: [`external-of-${root}`],
    has: (pattern) => files.includes(pattern),
  };
}

const client = createPackage('@shop/client', 'packages/client', ['@openrpc-kit/client-runtime']);
const site = createPackage('@shop/docs', 'packages/docs', ['@shop/client'], ['astro.config.*']);
const spec = createPackage('@shop/spec', 'specs/shop', [], []);
const workspace: Workspace = {
  packages: [
    client,
    site,
    spec,
    createPackage('@openrpc-kit/client-runtime', 'packages/client-runtime', []),
    createPackage('@openrpc-kit/model', 'generators/model', []),
    createPackage('@openrpc-kit/generator-client', 'generators/client', ['@openrpc-kit/model']),
    createPackage('@openrpc-kit/generator-docs', 'generators/docs', ['@openrpc-kit/model']),
    createPackage('openrpc-kit', 'tools/openrpc-kit', [
      '@openrpc-kit/generator-client',
      '@openrpc-kit/generator-docs',
    ]),
  ],
  outputs: [
    { artifact: 'client', folder: 'packages/client/src/generated', specFolder: 'specs/shop' },
  ],
};

test('every package has the targets that its files allow', () => {
  const names = (each: WorkspacePackage): string[] => Object.keys(inferTargets(each, workspace));
  expect(names(client)).toEqual(['generate', 'build', 'typecheck', 'lint']);
  expect(names(site)).toEqual(['build', 'lint', 'docs']);
  expect(names(spec)).toEqual(['lint']);
});

test('generating counts the document, the config and the generators that run, and no other', () => {
  const { generate } = inferTargets(client, workspace);
  expect(generate!.command).toMatch(/generate --only client$/);
  const inputs = JSON.stringify(generate!.inputs);
  for (const counted of [
    'specs/shop/**/*',
    'openrpc-kit.config.ts',
    'generators/client/src/**/*',
    'generators/model/src/**/*',
    'external-of-generators/model',
  ]) {
    expect(inputs).toContain(counted);
  }
  expect(inputs).not.toContain('generators/docs');
  expect(generate!.outputs).toEqual(['{workspaceRoot}/packages/client/src/generated']);
});

test('a build waits for generated code and for the builds it needs', () => {
  expect(inferTargets(client, workspace)['build']!.dependsOn).toEqual([
    'generate',
    { target: 'build', projects: ['@openrpc-kit/client-runtime'] },
  ]);
});

test('a package that is bundled is built anew when code of a package changes that it holds', () => {
  const files = ['tsconfig.json', 'tsconfig.build.json', 'bundle.ts'];
  const bundled = createPackage('@shop/validators', 'packages/validators', [client.name], files);
  const { build } = inferTargets(bundled, workspace);
  expect(build!.command).toBe('tsc -b tsconfig.build.json && node bundle.ts');
  expect(build!.inputs).toContain('^production');
  expect(inferTargets(client, workspace)['build']!.inputs).not.toContain('^production');
});

test('whatever imports generated code waits for it, near or far', () => {
  const waits = [{ target: 'generate', projects: ['@shop/client'] }];
  expect(inferTargets(client, workspace)['typecheck']!.dependsOn).toEqual(waits);
  expect(inferTargets(site, workspace)['docs']!.dependsOn).toEqual(waits);
});

test('building a site is making its docs', () => {
  const { build, docs } = inferTargets(site, workspace);
  expect(build!.dependsOn).toEqual(['docs']);
  expect(docs!.outputs).toEqual(['{projectRoot}/dist']);
});
