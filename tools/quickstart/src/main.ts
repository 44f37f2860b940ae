import { enableCompileCache } from 'node:module';
import { describeFailure } from './describe-failure.ts';
import { readOptions } from './options.ts';
import { regenerate } from './regenerate.ts';

// Compiled code is kept between runs: most of what a short run takes is loading code.
enableCompileCache();
// Whoever reads the output may stop early (`npm start | head`): that is no failure.
process.stdout.on('error', () => process.exit());

/**
 * `npm start`. The packages are brought up to date first and imported only then: what runs is what
 * the spec says now.
 */
try {
  const options = readOptions(process.argv);
  process.stdout.write('Packages from the spec\n');
  await regenerate();
  const { run } = await import('./run.ts');
  await run(options);
} catch (error) {
  process.stderr.write(describeFailure(error));
  process.exitCode = 1;
}
