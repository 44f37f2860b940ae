import type { Method } from './api-model.ts';

/**
 * How methods take params that do not say so themselves. OpenRPC 1.0 and 1.1 have positions as the
 * default; 1.2 corrected that to either, and no patch of a version is to be told from another.
 *
 * @param version of OpenRPC, as the document states it: `1.2.6`
 */
export function toDefaultStructure(version: string): Method['paramStructure'] {
  return /^1\.[01]\./.test(version) ? 'by-position' : 'either';
}
