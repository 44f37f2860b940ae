/**
 * How much a change matters, the worst first. `breaking`: a correct caller fails. `warning`: a
 * correct caller may fail or get something else; a person has to judge. `info`: nobody has to act.
 */
export const severities = ['breaking', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** What the next version has to differ in, by Semantic Versioning, the most first. */
export const bumps = ['major', 'minor', 'patch', 'none'] as const;

export type Bump = (typeof bumps)[number];

/** Whether one severity is as bad as another, or worse. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
