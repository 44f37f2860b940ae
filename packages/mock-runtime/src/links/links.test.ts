import { expect, test } from 'vitest';
import { createTone } from './tone.ts';
import { createPathReader } from './url-template.ts';

test.each([
  ['https://a.example/talk/{id}/{item}', '/talk/7/x', { id: '7', item: 'x' }],
  ['https://a.example/talk/{id}/{item}/', '/talk/7/x', { id: '7', item: 'x' }],
  ['https://a.example/talk/{id}/{item}', '/talk/7/x/', { id: '7', item: 'x' }],
  ['/talk.v1/{item}.wav', '/talk.v1/a%20b.wav', { item: 'a b' }],
])('%s reads %s', (template, path, parts) => {
  expect(createPathReader(template)(path)).toEqual(new Map(Object.entries(parts)));
});

test.each(['/talk/7', '/talk/7/x/y', '/talk//x', '/wav/7/x', '/talk/7/%ff', '/', ''])(
  '%s is of another form',
  (path) => {
    expect(createPathReader('https://a.example/talk/{id}/{item}')(path)).toBeUndefined();
  },
);

test('a dot in a template is a dot', () => {
  expect(createPathReader('/talk.v1/{item}')('/talkxv1/a')).toBeUndefined();
});

test('a tone is a second of sound, the same each time, and silent at both ends', () => {
  const tone = createTone('a');
  const view = new DataView(tone.buffer);
  expect(new TextDecoder().decode(tone.subarray(0, 4))).toBe('RIFF');
  expect(view.getUint32(40, true) / view.getUint32(28, true)).toBe(1);
  expect(view.getUint32(4, true)).toBe(tone.length - 8);
  expect([view.getInt16(44, true), view.getInt16(tone.length - 2, true)]).toEqual([0, 0]);
  const samples = Array.from({ length: 8000 }, (_item, at) => view.getInt16(44 + at * 2, true));
  expect(Math.max(...samples)).toBeGreaterThan(10_000);
  expect(Math.min(...samples)).toBeLessThan(-10_000);
  expect(createTone('a')).toEqual(tone);
  expect(['b', 'c', 'd', 'e'].some((name) => createTone(name).join() !== tone.join())).toBe(true);
});
