import { describe, expect, test } from 'vitest';
import { loadDocument, makeDocument } from '../load-document.fixture.ts';
import { rules } from '../rules.ts';
import { describeJson } from './describe-json.ts';
import { describeText } from './describe-text.ts';
import { createReport, type DiffReport } from './diff-report.ts';
import { makeHostileReport, payloads } from './hostile-report.fixture.ts';
import { isAsNew, suggestVersion } from './suggest-version.ts';

test.each([
  ['1.2.3', 'major', '2.0.0'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'patch', '1.2.4'],
  ['2.1', 'major', '3.0'],
  ['2.1', 'minor', '2.2'],
  ['2.1', 'patch', undefined],
  ['1.2.3', 'none', undefined],
  ['2026-01', 'major', undefined],
  ['v1', 'major', undefined],
] as const)('%s with a %s bump is at least %s', (version, bump, next) => {
  expect(suggestVersion(version, bump)).toBe(next);
});

test.each([
  ['2.0.0', '2.0.0', true],
  ['2.1.0', '2.0.9', true],
  ['1.10.0', '1.9.0', true],
  ['1.9.0', '1.10.0', false],
  ['2.0', '2.0.1', false],
  ['next', '2.0.0', undefined],
])('whether %s is as new as %s: %s', (version, least, asNew) => {
  expect(isAsNew(version, least)).toBe(asNew);
});

function compare(before: unknown, after: unknown, version = '1.0.0'): DiffReport {
  const now = { ...makeDocument(after), info: { title: 'Made', version } };
  return createReport(
    { model: loadDocument(makeDocument(before)), file: 'old.json' },
    { model: loadDocument(now), file: 'new.json' },
  );
}

describe('the version bump', () => {
  test('is the largest that any change asks for', () => {
    const text = { type: 'string' };
    expect(compare(text, text)).toMatchObject({ bump: 'none', suggestedVersion: undefined });
    expect(compare(text, { ...text, title: 'x' }).bump).toBe('patch');
    expect(compare(text, { ...text, title: 'x', deprecated: true }).bump).toBe('minor');
    expect(compare(text, { type: 'integer' }).bump).toBe('major');
  });

  test('is held against the version of the new document', () => {
    const printed = (version: string): string =>
      describeText(compare({ type: 'string' }, { type: 'integer' }, version));
    expect(printed('1.1.0')).toMatch(
      /1\.0\.0 → 2\.0\.0 or later, but the new document says 1\.1\.0/,
    );
    expect(printed('2.0.0')).toMatch(/1\.0\.0 → 2\.0\.0 or later\n/);
  });
});

test.each(payloads)(
  'text and JSON of a document that holds %j cannot steer a terminal',
  (payload) => {
    const report = makeHostileReport(payload);
    const paint = Object.fromEntries(
      ['bold', 'dim', 'red', 'yellow', 'green', 'cyan'].map((name) => [name, String]),
    ) as unknown as Parameters<typeof describeText>[1];
    for (const text of [describeText(report, paint), describeJson(report)]) {
      expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|[\u2028\u2029]/u);
    }
    expect(
      describeText(report)
        .split('\n')
        .every((line) => line.length < 600),
    ).toBe(true);
  },
);

test('JSON holds everything', () => {
  const report = compare({ type: 'string' }, { type: 'integer' });
  expect(JSON.parse(describeJson(report))).toEqual({
    before: { title: 'Made', version: '1.0.0', file: 'old.json' },
    after: { title: 'Made', version: '1.0.0', file: 'new.json' },
    counts: { breaking: 2, warning: 0, info: 0 },
    bump: 'major',
    suggestedVersion: '2.0.0',
    versionSuffices: false,
    changes: [
      {
        rule: 'param-type-changed',
        severity: 'breaking',
        title: rules['param-type-changed'].title,
        why: rules['param-type-changed'].why,
        before: 'string',
        after: 'integer',
        places: [
          {
            method: 'echo',
            path: 'params.value',
            pointer: {
              before: '#/methods/0/params/0/schema/type',
              after: '#/methods/0/params/0/schema/type',
            },
            source: {},
          },
        ],
      },
      expect.objectContaining({ rule: 'result-type-changed' }),
    ],
  });
});

test('every rule has a title, a reason and an id that fits its side', () => {
  for (const [id, { title, why }] of Object.entries(rules)) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(title.length).toBeLessThan(50);
    expect(why).toMatch(/^[A-Z].*\.$/);
  }
});
