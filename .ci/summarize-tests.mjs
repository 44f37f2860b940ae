import { readFileSync } from 'node:fs';

/**
 * Prints what did not pass, then `N passed, N failed` as the last line, from vitest's JSON report.
 * Exits 1 when a test or a test file failed, when no test ran, or when there is no report.
 */
const [, , reportFile] = process.argv;
let report;
try {
  report = JSON.parse(readFileSync(reportFile, 'utf8'));
} catch {
  console.log('The tests left no report.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}

for (const file of report.testResults) {
  const failures = file.assertionResults.filter(({ status }) => status === 'failed');
  for (const { fullName } of failures) console.log(`failed: ${file.name} > ${fullName}`);
  if (file.status === 'failed' && failures.length === 0) {
    console.log(`failed: ${file.name} did not load: ${file.message}`);
  }
}

const unloaded = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
).length;
const passed = report.numPassedTests;
const failed = report.numFailedTests + unloaded;
const skipped = report.numPendingTests + report.numTodoTests;
if (passed + failed === 0) console.log('No test ran.');
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 || !report.success ? 1 : 0;
