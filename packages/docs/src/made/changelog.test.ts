import { loadModel } from '@openrpc-kit/model';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { generated } from '../site/folders.ts';
import { compareVersions, writeChangelog } from './changelog.ts';

const folder = mkdtempSync(join(tmpdir(), 'docs-changelog-'));
afterAll(() => rmSync(folder, { recursive: true }));

function load(text: string): NonNullable<ReturnType<typeof loadModel>['model']> {
  const file = join(folder, 'openrpc.json');
  writeFileSync(file, text);
  const { model } = loadModel(file);
  if (!model) throw new Error('the document of the test is wrong');
  return model;
}

test('versions are compared with the one before, and the newest stands first', () => {
  const text = readFileSync(join(generated, 'openrpc.json'), 'utf8');
  const old = load(text);
  const next = load(
    text
      .replace('"version": "2.0"', '"version": "3.0"')
      .replaceAll('"get.customer_users"', '"get.users_of_customers"'),
  );
  const last = load(text.replace('"version": "2.0"', '"version": "3.1"'));
  const sections = compareVersions([old, next, last]);
  expect(sections).toHaveLength(2);
  expect(sections[0]).toMatch(/^### .*`3\.1`/);
  expect(sections[1]).toMatch(/^### .*`3\.0`/);
  expect(sections[1]).toContain('#### Breaking');
  expect(sections[1]).toContain('`get.customer_users`');
});

test('a document that stays as it is has no section', () => {
  const model = load(readFileSync(join(generated, 'openrpc.json'), 'utf8'));
  expect(compareVersions([model, model])).toEqual(['Nothing changed yet.']);
});

test('the page has both: the document and the packages', () => {
  const text = writeChangelog();
  expect(text).toContain('## The document');
  expect(text).toMatch(/## The packages[\s\S]*### Unreleased/);
});
