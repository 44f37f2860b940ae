import { expect, test } from 'vitest';
import { serverUrls } from './server-url.ts';

interface Variables {
  readonly main: { readonly region?: 'eu' | 'us'; readonly path?: string };
}

const region = { name: 'region', default: 'eu', enum: ['eu', 'us'] };
const serverUrl = serverUrls<Variables>({
  main: ['https://', region, '.example/', { name: 'path', default: 'rpc' }, '?from=', region],
});

test('variables that are left out have their defaults', () => {
  expect(serverUrl('main')).toBe('https://eu.example/rpc?from=eu');
  expect(serverUrl('main', { region: 'us' })).toBe('https://us.example/rpc?from=us');
  expect(serverUrl('main', { path: '$&' })).toBe('https://eu.example/$&?from=eu');
});

test('values and names that are not declared are refused', () => {
  const loose = serverUrl as (server: string, variables: object) => string;
  expect(() => loose('main', { region: 'evil.example/' })).toThrow(
    'region: expected one of eu, us',
  );
  expect(() => loose('main', { zone: 'eu' })).toThrow('zone: is no variable of this address');
  expect(() => loose('main', { constructor: 'eu' })).toThrow('constructor: is no variable');
});
