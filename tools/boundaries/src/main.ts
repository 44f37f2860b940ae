import { checkImports } from './check-imports.ts';
import { checkLicenses } from './check-licenses.ts';
import { checkPublished } from './check-published.ts';
import { checkReferences } from './check-references.ts';

const root = process.cwd();
const problems = [
  ...checkImports(root),
  ...checkPublished(root),
  ...checkReferences(root),
  ...checkLicenses(root),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) {
  process.stderr.write(`${problems.length} breaches of the rules for packages\n`);
  process.exitCode = 1;
}
