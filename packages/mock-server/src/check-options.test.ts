import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createMock } from './create-mock.ts';
import type { MockOptions } from './mock-options.ts';
import { type MockServerOptions, startMockServer } from './node.ts';

test.each<[object, string]>([
  [{ leggs: 5 }, 'leggs is not known. Did you mean "legs"? Known are seed, legs,'],
  [{ acessToken: 'x' }, 'Did you mean "accessToken"?'],
  [{ seed: -1 }, 'seed: -1 is not a whole number from 0 to 4294967295.'],
  [{ seed: 1.5 }, 'seed: 1.5 is not'],
  [{ seed: '7' }, 'seed: "7" is not'],
  [{ legs: -1 }, 'legs: -1 is not a whole number from 0 to 10000000.'],
  [{ legs: Number.NaN }, 'legs: null is not'],
  [{ timezone: 'Londn' }, 'timezone: "Londn" is not an IANA name'],
  [{ accessToken: '' }, 'accessToken is not a text.'],
  [{ limits: { day: 5 } }, 'limits: {"day":5} is not { day, minute }'],
  [{ limits: 'non' }, 'limits: "non" is not'],
  [{ latency: -5 }, 'latency: -5 is not milliseconds'],
  [{ fixtureMode: 'ad' }, 'fixtureMode: "ad" is not one of replace, add. Did you mean "add"?'],
  [{ faults: [{ spoil: 'drpo' }] }, 'faults.0.spoil: "drpo" is not one of'],
  [{ faults: { drpo: 0.1 } }, 'drpo is not known'],
  [{ version: { current: '2.0' } }, 'version: {"current":"2.0"} is not'],
  [{ clock: {} }, 'clock: {} is not a clock'],
  [{ allowedAddresses: '127.0.0.1' }, 'allowedAddresses: "127.0.0.1" is not a list of addresses.'],
  [{ scenario: { name: 'x', steps: [{}] } }, 'steps.0 does nothing'],
])('%j is refused', (options, message) => {
  expect(() => createMock({ legs: 10, ...(options as MockOptions) })).toThrow(message);
});

test.each<[object, string]>([
  [{ prot: 4010 }, 'prot is not known. Did you mean "port"?'],
  [{ port: 70_000 }, 'port: 70000 is not a whole number from 0 to 65535.'],
  [{ strictHeaders: 'yes' }, 'strictHeaders: "yes" is not true or false.'],
  [{ maximumBodyBytes: 0 }, 'maximumBodyBytes: 0 is not'],
])('a server refuses %j, and everything that is wrong at once', async (options, message) => {
  const wrong = { legs: -1, ...(options as MockServerOptions) };
  await expect(startMockServer(wrong)).rejects.toThrow(message);
  await expect(startMockServer(wrong)).rejects.toThrow('legs: -1');
});

test('options that are undefined are those that are left out', () => {
  const mock = createMock({
    legs: 10,
    seed: undefined,
    faults: [{ error: 'internal_error', calls: Infinity }],
  });
  expect(mock.accessToken).toBe(createMock({ legs: 10 }).accessToken);
});

test('the command of a checkout that is not built says what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mock-bin-'));
  cpSync(fileURLToPath(new URL('../bin', import.meta.url)), join(folder, 'bin'), {
    recursive: true,
  });
  const args = [join(folder, 'bin/callgear-mock.js')];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'callgear-mock is not built yet: run `npm run build` first.\n',
  });
});
