import { literal } from '@openrpc-kit/emit';
import {
  builtEntry,
  compilerRange,
  placeSource,
  runtimeVersion,
  strictConfig,
  type PackagePlan,
} from './package-files.ts';
import { toPlainTitle } from './plain-title.ts';
import type { PackageInput } from './wrap-package.ts';

export function mockServerPackage({ model, scope }: PackageInput): PackagePlan {
  const title = toPlainTitle(model.title);
  return {
    name: 'mock-server',
    description: `Mock server of ${title}.`,
    manifest: {
      exports: { '.': builtEntry('index'), './node': builtEntry('node') },
      bin: { [`${scope.slice(1)}-mock`]: 'dist/main.js' },
      files: ['dist'],
      scripts: { build: 'tsc', start: 'node dist/main.js' },
      dependencies: {
        '@openrpc-kit/mock-runtime': runtimeVersion,
        [`${scope}/validators`]: 'file:../validators',
      },
      devDependencies: { '@types/node': '^24.0.0', typescript: compilerRange },
    },
    tsconfig: strictConfig(['node']),
    readme: `
Mock server of ${title}, made by openrpc-kit. It answers with the document's examples, else with values made from the
schemas, the same for the same seed.${
      model.conventions
        ? `
It knows a sample account for each audience, and prints their keys when it starts; \`accounts\` of \`createMock\` sets others.`
        : ''
    }

\`\`\`
npm install && npm run build && npm start -- --port 4010 --seed 1
\`\`\`

\`\`\`ts
import { startMockServer } from '${scope}/mock-server/node';

const mock = await startMockServer(${model.conventions ? '{ discover: true }' : ''});
await fetch(mock.url, { method: 'POST', body: '{"jsonrpc":"2.0","id":1,"method":"rpc.discover"}' });
await mock.close();
\`\`\`
`,
    sources: {
      'src/index.ts': createMockSource(
        `${scope}/validators/by-method`,
        model.conventions !== undefined,
      ),
      'src/node.ts': startMockSource,
      'src/main.ts': mainSource(model.conventions !== undefined),
    },
    placeGenerated: placeSource,
  };
}

/** @param hasAccounts whether the document says how callers are known; else it says itself what it is */
function createMockSource(validators: string, hasAccounts: boolean): string {
  const runtime = hasAccounts
    ? 'createFetchDoor, createSampleAccounts, Engine'
    : 'createFetchDoor, Engine';
  return `import { ${runtime}${hasAccounts ? ', type Account' : ''} } from '@openrpc-kit/mock-runtime';
import { paramsValidators, resultValidators } from ${literal(validators)};
import { apiDescription } from './api-description.js';
import { document } from './document.js';

export interface MockOptions {
  /** Decides values made from schemas (default 1). */
  readonly seed?: number | undefined;
${hasAccounts ? accountsOption + discoverOption : ''}}

/** A double of the service, in this process. */
export interface Mock {
  readonly engine: Engine;
${hasAccounts ? accountsMember : ''}  /** Answers as the service would. Hand it to a client in place of the global one. */
  readonly fetch: typeof globalThis.fetch;
}

export function createMock(options: MockOptions = {}): Mock {
  const { seed = 1${hasAccounts ? ', accounts = createSampleAccounts(apiDescription, seed), discover = false' : ''} } = options;
  const engine = new Engine({
    description: apiDescription,
    ${hasAccounts ? 'accounts,\n    document: discover ? document : undefined,' : 'document,'}
    validators: paramsValidators,
    resultValidators,
    seed,
  });
  const door = createFetchDoor(engine);
  return { engine, ${hasAccounts ? 'accounts, ' : ''}fetch: (input, init) => door(new Request(input, init)) };
}
`;
}

const accountsOption = `  /** Who can call (default: a sample account for each audience, with rows made from their fields). */
  readonly accounts?: readonly Account[] | undefined;
`;

const discoverOption = `  /** Whether \`rpc.discover\` answers with the document (default no: nothing says that the service has it). */
  readonly discover?: boolean | undefined;
`;

const accountsMember = `  /** Who can call, with which key or login. */
  readonly accounts: readonly Account[];
`;

const startMockSource = `import { serve } from '@openrpc-kit/mock-runtime/node';
import { createMock, type Mock, type MockOptions } from './index.js';

export interface MockServerOptions extends MockOptions {
  /** Default 0: any free port. */
  readonly port?: number | undefined;
  /** Default 127.0.0.1: only this machine can call. */
  readonly host?: string | undefined;
}

export interface MockServer extends Mock {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the mock server. */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const mock = createMock(options);
  const server = await serve(mock.engine, { port: options.port, host: options.host });
  return { ...mock, url: server.url, port: server.port, close: () => server.close() };
}
`;

function mainSource(hasAccounts: boolean): string {
  const keys = `for (const { audience, keys } of mock.accounts) {
  for (const { token } of keys) console.log(\`\${audience}  \${token}\`);
}
`;
  return `#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { startMockServer } from './node.js';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' } },
});
const mock = await startMockServer({ port: Number(values.port), seed: Number(values.seed) });
console.log(mock.url);
${hasAccounts ? keys : ''}for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void mock.close());
}
`;
}
