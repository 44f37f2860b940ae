import { expect, test } from 'vitest';
import { readSiteEnvironment } from './site-environment.ts';

test.each([
  [undefined, '/'],
  ['/', '/'],
  ['docs', '/docs/'],
  ['/docs/', '/docs/'],
  ['a/b', '/a/b/'],
])('DOCS_BASE=%s is served under %s', (given, base) => {
  expect(readSiteEnvironment({ DOCS_BASE: given }).base).toBe(base);
});
