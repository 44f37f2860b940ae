import { existsSync, readFileSync } from 'node:fs';

/** Test files of vitest's JSON reports, a later report of a file in place of an earlier one. */
export function readReports(paths) {
  const files = new Map();
  for (const path of paths.filter((each) => existsSync(each))) {
    const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
    for (const file of testResults) files.set(file.name, file);
  }
  return files.size === 0 ? undefined : [...files.values()];
}
