import { build } from 'esbuild';
import { join } from 'node:path';

const folder = import.meta.dirname;

/**
 * What Node imports: everything in one file, the runtime included. A hundred small modules take
 * Node ten times as long to find and read as this one. Calls stay marked as pure, so that a bundler
 * that starts from this file still drops what a program does not use.
 */
await build({
  stdin: {
    contents: `export * from './index.js';\nexport * from './by-method.js';`,
    resolveDir: join(folder, 'src/generated'),
  },
  outfile: join(folder, 'dist/index.js'),
  absWorkingDir: folder,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  conditions: ['@openrpc-kit/source'],
  minifySyntax: true,
  minifyIdentifiers: true,
  legalComments: 'none',
});
