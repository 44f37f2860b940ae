import type { Finding } from './finding.ts';
import { severities, type Severity } from './severity.ts';

export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const severity of severities) {
    counts[severity] = findings.filter((finding) => finding.severity === severity).length;
  }
  return counts;
}
