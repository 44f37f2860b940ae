#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Compiled code is kept between runs: most of what a short run takes is loading code.
enableCompileCache();
// Whoever reads the output may stop early (`openrpc-kit bundle … | head`): that is no failure.
process.stdout.on('error', () => process.exit());

const [{ createProgram }, { reportFailure }] = await Promise.all([
  import('./program.ts'),
  import('./report-failure.ts'),
]);
try {
  await createProgram().parseAsync();
} catch (error) {
  await reportFailure(error);
}
