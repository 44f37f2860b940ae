#!/usr/bin/env node
import { describeFailure } from './describe-failure.ts';
import { toFileFailure } from './export/file-failure.ts';
import { run } from './run.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output may stop early (`callgear-data … | head`): that is no failure.
  if (error.code === 'EPIPE') process.exit();
  const { text, exitCode } = describeFailure(toFileFailure(error, 'the output'));
  process.stderr.write(text);
  process.exit(exitCode);
});

// Nobody listens to what is said: that is no reason to end an export, or to end it with another code.
process.stderr.on('error', () => {});

process.exitCode = await run(process.argv.slice(2));
