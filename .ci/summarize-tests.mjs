import { readReports } from './read-reports.mjs';

/**
 * Prints what did not pass or was skipped, then `N passed, N failed` as the last line, from vitest's JSON reports;
 * of a file that was run again, the later report counts. Exits 1 when a test or a test file failed,
 * when no test ran, or when there is no report.
 */
const files = readReports(process.argv.slice(2));
if (files === undefined) {
  console.log('The tests left no report.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const count = (...statuses) =>
  files.flatMap((file) => file.assertionResults).filter(({ status }) => statuses.includes(status))
    .length;

let unloaded = 0;
for (const file of files) {
  const failures = file.assertionResults.filter(({ status }) => status === 'failed');
  for (const { fullName } of failures) console.log(`failed: ${file.name} > ${fullName}`);
  if (file.status === 'failed' && failures.length === 0) {
    console.log(`failed: ${file.name} did not load, or did not end: ${file.message}`);
    unloaded++;
  }
}

for (const { name, assertionResults } of files) {
  const skipped = assertionResults.filter(
    ({ status }) => status === 'skipped' || status === 'todo',
  );
  const [first] = skipped;
  const more = skipped.length > 1 ? ` (and ${skipped.length - 1} more)` : '';
  if (first) console.log(`SKIPPED: ${name} > ${first.fullName}${more}`);
}

const passed = count('passed');
const failed = count('failed') + unloaded;
const skipped = count('skipped', 'todo');
if (passed + failed === 0) console.log('No test ran.');
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
