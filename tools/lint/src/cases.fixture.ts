import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, LintResult } from './finding.ts';
import type { LintConfig } from './lint-config.ts';
import { lintSpec } from './lint-spec.ts';

/** One folder a rule: `openrpc.json`, `findings.txt`, and `lint.json` where a config takes part. */
export const casesFolder: string = fileURLToPath(new URL('cases', import.meta.url));
/** One document a group in which its rules find nothing. */
export const cleanFolder: string = fileURLToPath(new URL('cases/clean', import.meta.url));

/** Lints the document of a folder. Cases of lists share their conventions. */
export function lintFolder(folder: string): LintResult {
  const config = join(folder, 'lint.json');
  const lint = existsSync(config) ? (JSON.parse(readFileSync(config, 'utf8')) as LintConfig) : {};
  const allowedFolders = [fileURLToPath(new URL('fixtures', import.meta.url))];
  return lintSpec(join(folder, 'openrpc.json'), lint, { allowedFolders });
}

/** Findings as a case states them: `file:line:column  severity  CODE  message`, advice below. */
export function printFindings(findings: readonly Finding[], folder: string): string {
  const lines = findings.flatMap(({ file, line, column, severity, code, message, advice }) => {
    const path = relative(folder, file).split(sep).join('/');
    const head = `${path}:${line}:${column}  ${severity}  ${code}  ${message}`;
    return advice === undefined ? [head] : [head, `  ${advice}`];
  });
  return lines.map((line) => `${line}\n`).join('');
}
