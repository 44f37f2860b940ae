import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const manifest = createRequire(import.meta.url).resolve('typescript/package.json');

/** The `tsc` of the newer TypeScript, as a file to run with Node. The package does not export it by name. */
export const newerCompiler: string = join(dirname(manifest), 'bin/tsc');
