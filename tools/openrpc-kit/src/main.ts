#!/usr/bin/env node
import { createProgram } from './program.ts';
import { reportFailure } from './report-failure.ts';

// Whoever reads the output may stop early (`openrpc-kit bundle … | head`): that is no failure.
process.stdout.on('error', () => process.exit());

try {
  await createProgram().parseAsync();
} catch (error) {
  await reportFailure(error);
}
