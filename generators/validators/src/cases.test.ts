import { loadModel } from '@openrpc-kit/model';
import type { Validator } from '@openrpc-kit/validators-runtime';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadValidators, type LoadedValidators } from '../test/load-generated.ts';

type Valid = Readonly<Record<string, readonly unknown[]>>;
type Invalid = Readonly<Record<string, readonly { value: unknown; issues: readonly string[] }[]>>;

const folder = join(import.meta.dirname, 'cases');

/** Each folder is a document, values that its validators accept, and values with their issues. */
test.each(readdirSync(folder))('%s', async (name) => {
  const path = (file: string): string => join(folder, name, file);
  const { model, diagnostics } = loadModel(path('openrpc.json'));
  expect(diagnostics).toEqual([]);
  const validators = await loadValidators(model!);
  for (const [validator, values] of Object.entries(readJson<Valid>(path('valid.json')))) {
    for (const value of values) {
      expect([validator, value, judge(validators, validator, value)]).toEqual([
        validator,
        value,
        [],
      ]);
    }
  }
  const invalid = readJson<Invalid>(path('invalid.json'));
  const actual = Object.entries(invalid).map(([validator, values]) => [
    validator,
    values.map(({ value }) => ({ value, issues: judge(validators, validator, value) })),
  ]);
  // `UPDATE_CASES=1` writes the issues anew, to be read in review.
  if (process.env['UPDATE_CASES']) writeFileSync(path('invalid.json'), print(actual as never));
  expect(Object.fromEntries(actual)).toEqual(readJson(path('invalid.json')));
  for (const [, values] of actual)
    expect(values).not.toContainEqual({ value: expect.anything(), issues: [] });
});

/** `-32602 /top/name: top.name is missing…`, an issue a line. */
function judge(validators: LoadedValidators, name: string, value: unknown): string[] {
  const result = (validators[name] as Validator<unknown>)(value);
  if (result.ok) return [];
  return result.issues.map(({ code, pointer, message }) => `${code} ${pointer}: ${message}`);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function print(
  cases: readonly [string, readonly { value: unknown; issues: readonly string[] }[]][],
): string {
  const sections = cases.map(([validator, values]) => {
    const lines = values.map(
      ({ value, issues }) =>
        `    {\n      "value": ${JSON.stringify(value)},\n      "issues": ${JSON.stringify(issues, null, 2).replaceAll('\n', '\n      ')}\n    }`,
    );
    return `  ${JSON.stringify(validator)}: [\n${lines.join(',\n')}\n  ]`;
  });
  return `{\n${sections.join(',\n')}\n}\n`;
}
