/**
 * What a folder may import, first match by folder wins. Dependencies point one way:
 * specs -> model -> generators -> generated code -> runtimes. Tests are free.
 */
export interface Rule {
  /** Folders it holds for, as a pattern of paths in the workspace. */
  readonly folder: RegExp;
  /** Packages of the workspace that it may import, its own aside. */
  readonly workspace: readonly string[];
  /** Packages from the registry, by name; `declared` stands for every dependency in package.json. */
  readonly externals: readonly string[] | 'declared';
  /** Whether modules of Node may be imported. */
  readonly node: boolean;
  readonly reason: string;
}

const generators = ['@openrpc-kit/model', '@openrpc-kit/emit'];

export const rules: readonly Rule[] = [
  {
    folder: /^packages\/(client|validators|mock)-runtime\/src\/node(\.ts|\/)/,
    workspace: [],
    externals: 'declared',
    node: true,
    reason: 'the node entry of a runtime adds Node to it and nothing else',
  },
  {
    folder: /^packages\/client-runtime\/src\//,
    workspace: [],
    externals: [],
    node: false,
    reason: 'the client runtime has no dependencies and runs in every JavaScript engine',
  },
  {
    folder: /^packages\/(validators|mock)-runtime\/src\//,
    workspace: [],
    externals: 'declared',
    node: false,
    reason: 'a runtime imports no other part of the workspace and runs in a browser too',
  },
  {
    folder: /^packages\/client\/src\//,
    workspace: ['@openrpc-kit/client-runtime'],
    externals: [],
    node: false,
    reason: 'the client needs its runtime only',
  },
  {
    folder: /^packages\/validators\/src\//,
    workspace: ['@openrpc-kit/validators-runtime'],
    externals: [],
    node: false,
    reason: 'the validators need their runtime only',
  },
  {
    folder: /^packages\/mock-server\/src\/(node|main|cli)(\.ts|\/)/,
    workspace: ['@openrpc-kit/mock-runtime', '@callgear-data-api/validators'],
    externals: 'declared',
    node: true,
    reason: 'the node entry of the mock server adds Node to it and nothing else',
  },
  {
    folder: /^packages\/mock-server\/src\//,
    workspace: ['@openrpc-kit/mock-runtime', '@callgear-data-api/validators'],
    externals: [],
    node: false,
    reason: 'the mock server needs its runtime and the validators, and runs in a browser too',
  },
  {
    folder: /^packages\/cli\/src\//,
    workspace: ['@callgear-data-api/client', '@callgear-data-api/mock-server'],
    externals: 'declared',
    node: true,
    reason: 'the command calls through the client, and can start the mock server',
  },
  {
    folder: /^packages\/samples\/src\//,
    workspace: [],
    externals: [],
    node: false,
    reason: 'samples are written by the docs generator and, in a browser, by the pages it made',
  },
  {
    folder: /^packages\/docs-runtime\/src\//,
    workspace: ['@openrpc-kit/samples', '@openrpc-kit/mock-runtime'],
    externals: 'declared',
    node: true,
    reason:
      'the shell of a docs site knows samples and the mock, and nothing of how pages are made',
  },
  {
    folder: /^generators\/docs\/src\//,
    workspace: [...generators, '@openrpc-kit/samples'],
    externals: 'declared',
    node: true,
    reason:
      'the docs generator reads the model and prints; it knows no other generator and no runtime',
  },
  {
    folder: /^generators\/model\/src\//,
    workspace: [],
    externals: 'declared',
    node: true,
    reason: 'the model knows documents only, not what is made from them',
  },
  {
    folder: /^generators\/emit\/src\//,
    workspace: ['@openrpc-kit/model'],
    externals: 'declared',
    node: true,
    reason: 'what all generators share knows none of them',
  },
  {
    folder: /^generators\/[^/]+\/src\//,
    workspace: generators,
    externals: 'declared',
    node: true,
    reason: 'a generator reads the model and prints; it knows no other generator and no runtime',
  },
  {
    folder: /^tools\/lint\/src\//,
    workspace: ['@openrpc-kit/model'],
    externals: 'declared',
    node: true,
    reason: 'the linter judges documents; it knows nothing of what is made from them',
  },
  {
    folder: /^tools\/diff\/src\//,
    workspace: ['@openrpc-kit/model'],
    externals: 'declared',
    node: false,
    reason:
      'the comparison works on models; it reads no file and knows nothing of what is made from them',
  },
  {
    folder: /^tools\/openrpc-kit\/src\//,
    workspace: [
      ...generators,
      '@openrpc-kit/mock-runtime',
      '@openrpc-kit/packaging',
      '@openrpc-kit/diff',
      '@openrpc-kit/lint',
      ...['client', 'validators', 'mock-server', 'docs', 'cli'].map(toGenerator),
    ],
    externals: 'declared',
    node: true,
    reason:
      'the command runs generators, and the runtime of mocks; it knows nothing of what they made',
  },
];

/** Heavy tools that nobody who installs a package may get with it. */
export const unpublished = [
  'ts-morph',
  'ajv',
  'typescript',
  'json-schema-to-typescript',
  'esbuild',
];

function toGenerator(artifact: string): string {
  return `@openrpc-kit/generator-${artifact}`;
}
