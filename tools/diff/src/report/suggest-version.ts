import type { Bump } from '../severity.ts';

/**
 * The least version that a bump asks for, in the form of the old one. Undefined where there is
 * nothing to bump, or the old one is neither `1.2` nor `1.2.3`.
 *
 * @example suggestVersion('2.1', 'major') // '3.0'
 */
export function suggestVersion(version: string, bump: Bump): string | undefined {
  const parts = parseVersion(version);
  if (!parts || bump === 'none') return undefined;
  const at = { major: 0, minor: 1, patch: 2 }[bump];
  if (at >= parts.length) return undefined;
  return parts.map((part, index) => (index < at ? part : index === at ? part + 1 : 0)).join('.');
}

/** Whether a version is as new as another; undefined when either is no version of numbers. */
export function isAsNew(version: string, least: string): boolean | undefined {
  const parts = parseVersion(version);
  const others = parseVersion(least);
  if (!parts || !others) return undefined;
  const at = [0, 1, 2].find((index) => (parts[index] ?? 0) !== (others[index] ?? 0));
  return at === undefined || (parts[at] ?? 0) > (others[at] ?? 0);
}

function parseVersion(version: string): number[] | undefined {
  return /^\d{1,9}(\.\d{1,9}){1,2}$/.test(version) ? version.split('.').map(Number) : undefined;
}
