import { checkImports } from './check-imports.ts';
import { checkPublished } from './check-published.ts';

const root = process.cwd();
const problems = [...checkImports(root), ...checkPublished(root)];
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) {
  process.stderr.write(`${problems.length} imports against the direction of dependencies\n`);
  process.exitCode = 1;
}
