import { countFindings } from './count-findings.ts';
import type { LintResult } from './finding.ts';

/** For programs: every finding, a summary, and what was ignored with its reason. */
export function writeJson({ findings, ignored, files }: LintResult): string {
  const counts = countFindings(findings);
  const summary = {
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    ignored: ignored.length,
    files,
  };
  return `${JSON.stringify({ version: 1, summary, findings, ignored }, null, 2)}\n`;
}
