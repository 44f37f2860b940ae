import { relative } from 'node:path';
import { readReports } from './read-reports.mjs';

/**
 * Prints the test files whose process died under them, one a line: some of their tests have no
 * outcome, and none failed. A file that fails, or cannot be loaded, is not among them.
 */
for (const { name, status, assertionResults } of readReports(process.argv.slice(2)) ?? []) {
  const outcomes = new Set(assertionResults.map((test) => test.status));
  if (status === 'failed' && outcomes.has('pending') && !outcomes.has('failed')) {
    console.log(relative(process.cwd(), name));
  }
}
