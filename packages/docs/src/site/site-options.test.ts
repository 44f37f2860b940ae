import { expect, test } from 'vitest';
import { readSiteOptions } from './site-options.ts';

test.each([
  [undefined, '/'],
  ['/', '/'],
  ['docs', '/docs/'],
  ['/docs/', '/docs/'],
  ['a/b', '/a/b/'],
])('DOCS_BASE=%s is served under %s', (given, base) => {
  expect(readSiteOptions({ DOCS_BASE: given }).base).toBe(base);
});

test('the reference of another document can stand alone', () => {
  const options = readSiteOptions({ DOCS_GENERATED: '/some/folder', DOCS_GUIDES: 'none' });
  expect(options).toMatchObject({ generated: '/some/folder', guides: undefined });
});
