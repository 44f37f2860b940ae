import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findTypeErrors } from '../find-type-errors.ts';
import { generateHere } from '../generate-here.ts';
import { buildPackages } from './build-packages.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sample-accounts-')));
afterAll(() => rmSync(folder, { recursive: true }));

const spec = join(import.meta.dirname, '../../../../specs/callgear-data-api/openrpc.json');

const script = `
import { connect } from './client/dist/index.js';
import { createMock } from './mock-server/dist/index.js';
const { accounts, fetch } = createMock();
const { keys, users } = accounts.find(({ audience }) => audience === 'customer');
const url = 'http://mock.invalid/';
const byKey = connect({ url, fetch, accessToken: keys[0].token });
const { data, metadata } = await byKey.get.callLegsReport({
  date_from: '2000-01-01 00:00:00', date_till: '2000-02-01 00:00:00',
});
const byLogin = connect({ url, fetch, login: users[0].login, password: users[0].password });
const account = await byLogin.get.account();
await byLogin.close();
console.log(JSON.stringify({ rows: Array.isArray(data), account: account.data.length }));
`;

test('a mock of a document with accounts can be called as it comes', async () => {
  const scope = '@sample';
  const place = join(folder, 'packages');
  mkdirSync(place);
  const { outcome, reasons } = await generateHere({
    file: spec,
    folder: place,
    scope,
    lenient: false,
  });
  expect(outcome, reasons.join()).toBe('generated');
  expect(findTypeErrors([{ folder: place, scope }]).get(place)).toEqual([]);
  buildPackages(place, scope);
  writeFileSync(join(place, 'script.mjs'), script);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@openrpc-kit/source', join(place, 'script.mjs')],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ rows: true, account: 1 });
}, 120_000);
