import { build } from 'esbuild';
import { join } from 'node:path';

const folder = import.meta.dirname;

/**
 * What Node imports: everything in one small file, the runtime included. A hundred modules take Node
 * ten times as long to find and read. Bundlers take the modules, and of those what a program uses.
 * An argument names another file to write, for tests that install the package without a build of it.
 */
await build({
  stdin: {
    contents: `export * from './index.js';\nexport * from './by-method.js';`,
    resolveDir: join(folder, 'src/generated'),
  },
  outfile: process.argv[2] ?? join(folder, 'dist/index.js'),
  absWorkingDir: folder,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  conditions: ['@openrpc-kit/source'],
  minify: true,
  legalComments: 'none',
});
