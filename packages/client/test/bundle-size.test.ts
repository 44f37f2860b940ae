import { expect, test } from 'vitest';
import { measureBundle } from './measure-bundle.ts';

const stemsOf = (modules: readonly string[]): string[] =>
  modules.map((path) => path.replace(/^.*\/|\.ts$/g, ''));

test('one method with retry, deadline, paging and typed errors has at most 4.0 kB, and holds nothing else', async () => {
  const { gzipped, modules, methods } = await measureBundle('paging');
  expect(gzipped).toBeLessThanOrEqual(4000);
  const stems = stemsOf(modules);
  expect(methods).toEqual(['get.call_legs_report']);
  expect(stems).toContain('walk-pages');
  for (const stem of ['tree', 'session', 'limits', 'pages', 'window', 'known-values']) {
    expect(stems).not.toContain(stem);
  }
});

test('without paging it has at most 3.7 kB', async () => {
  const { gzipped, modules } = await measureBundle('one call');
  expect(gzipped).toBeLessThanOrEqual(3700);
  expect(stemsOf(modules)).not.toContain('walk-pages');
});

test('long reads stay below 7.2 kB, and bring neither sessions nor points', async () => {
  const { gzipped, modules } = await measureBundle('long read');
  expect(gzipped).toBeLessThanOrEqual(7200);
  const stems = stemsOf(modules);
  expect(stems).toContain('read-window');
  for (const stem of ['session', 'limits', 'points']) expect(stems).not.toContain(stem);
});

test('the whole client stays below 9.7 kB and 0.1 kB a method', async () => {
  const { gzipped, modules, methods } = await measureBundle('whole client');
  expect(methods.length).toBeGreaterThanOrEqual(6);
  expect(gzipped).toBeLessThanOrEqual(9700 + methods.length * 100);
  expect(stemsOf(modules)).not.toContain('known-values');
});
