import { createRequire } from 'node:module';

/** The `tsc` of the older TypeScript, as a file to run with Node. */
export const olderCompiler: string = createRequire(import.meta.url).resolve('typescript/bin/tsc');
