import { callLegValues } from './generated/known-values.ts';

/**
 * Title of a cause of release, as ITU-T Q.850 numbers them; undefined for one that is not known.
 *
 * @example describeReleaseCause(17) // 'Called party is busy'
 */
export function describeReleaseCause(code: number | null): string | undefined {
  const titles = callLegValues.release_cause_code;
  return code !== null && Object.hasOwn(titles, code) ? titles[code] : undefined;
}
