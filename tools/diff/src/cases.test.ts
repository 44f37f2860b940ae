import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadModel, type ApiModel, type LoadResult } from '@openrpc-kit/model';
import { describe, expect, test } from 'vitest';
import { describeText } from './report/describe-text.ts';
import { createReport, type DiffReport } from './report/diff-report.ts';
import { rules, type RuleId } from './rules.ts';

const folder = fileURLToPath(new URL('cases', import.meta.url));
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** Cases of references have some that lead nowhere. */
function load(name: string, file: string): LoadResult & { readonly model: ApiModel } {
  const lenient = name.startsWith('reference-');
  const options = { allowedFolders: [folder], lenient };
  const loaded = loadModel(join(folder, name, file), options);
  expect(loaded.diagnostics.length > 0).toBe(lenient);
  return loaded as LoadResult & { readonly model: ApiModel };
}

function compare(name: string, before: string, after: string): DiffReport {
  return createReport(
    { ...load(name, before), file: before },
    { ...load(name, after), file: after },
  );
}

/** `UPDATE_CASES=1` writes what is expected; it is read in review. */
function expectText(name: string, direction: string, text: string): void {
  const file = join(folder, name, `${direction}.txt`);
  if (process.env['UPDATE_CASES']) writeFileSync(file, text);
  expect(existsSync(file), 'UPDATE_CASES=1 writes it').toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** Every pointer leads to something in the bundled document. */
function expectPointers({ changes }: DiffReport, before: ApiModel, after: ApiModel): void {
  for (const { pointer } of changes.flatMap(({ places }) => places)) {
    expect(pointer.before ?? pointer.after).toBeDefined();
    for (const [{ document }, place] of [
      [before, pointer.before],
      [after, pointer.after],
    ] as const) {
      const steps = place?.split('/').slice(1) ?? [];
      const target = steps.reduce<unknown>(
        (value, step) =>
          (value as Record<string, unknown> | undefined)?.[
            step.replaceAll('~1', '/').replaceAll('~0', '~')
          ],
        document,
      );
      expect(target, place).toBeDefined();
    }
  }
}

const found = new Set<RuleId>();

describe('a case folder, in both directions', () => {
  test.each(names)('%s', (name) => {
    const forward = compare(name, 'before.json', 'after.json');
    const backward = compare(name, 'after.json', 'before.json');
    for (const { changes } of [forward, backward]) for (const { rule } of changes) found.add(rule);
    expectText(name, 'forward', describeText(forward));
    expectText(name, 'backward', describeText(backward));
    expect(forward.changes.map(({ rule }) => rule)).toContain(name);
    expectPointers(forward, load(name, 'before.json').model, load(name, 'after.json').model);
    expect(compare(name, 'before.json', 'before.json').changes).toEqual([]);
    expect(compare(name, 'after.json', 'after.json').changes).toEqual([]);
  });

  test('every rule is found by one of them: a rule and what undoes it share a case', () => {
    expect(Object.keys(rules).filter((rule) => !found.has(rule as RuleId))).toEqual([]);
  });
});
