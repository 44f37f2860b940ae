#!/usr/bin/env node
import { run } from './run.ts';

// Whoever reads the output may stop early (`callgear-data … | head`): that is no failure.
process.stdout.on('error', () => process.exit());

process.exitCode = await run(process.argv.slice(2));
