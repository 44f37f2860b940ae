import type { PageMock } from '../../page-mock.ts';

/** Stands where a site has no mock; its pages do not offer one. */
export function openMock(): PageMock {
  throw new Error('this site has no mock of its API');
}
