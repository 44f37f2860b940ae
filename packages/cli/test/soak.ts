import { VirtualClock } from '@callgear-data-api/mock-server';
import { startMockServer } from '@callgear-data-api/mock-server/node';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkIds, digest } from './check-files.ts';
import { runCommand } from './command.ts';
import { killOften } from './kill-often.ts';
import { listIds } from './list-ids.ts';
import { createRandom } from './random.ts';
import { countCalls, countFaults, makeRough } from './rough-faults.ts';
import { readSoakOptions } from './soak-options.ts';

/**
 * Exports 1 000 000 legs of 14 months from a mock on which every kind of fault hits a part of the
 * calls, by a process that is killed again and again; then compares the file with that of an
 * undisturbed export, and its ids with those of the mock.
 */
const { legs, kills, seed, pageSize, format, faults } = readSoakOptions(process.argv.slice(2));
const period = { from: '2025-09-01 00:00:00', till: '2026-10-31 23:59:59' };
const folder = mkdtempSync(join(tmpdir(), 'soak-'));
// A second before the minute is over: whoever has to wait for points gets them at once.
const clock = new VirtualClock({ at: Date.UTC(2026, 10, 1, 9, 0, 59), frozen: true });
const limits = { day: 1e9, minute: 1e9 };
const mock = await startMockServer({ seed, legs, ...period, clock, limits });

try {
  const ids = await listIds(mock, period.from, period.till);
  check(ids.length === legs, `the mock has ${ids.length} legs`);
  const months = ['--from', '2025-09', '--till', '2026-10'];
  const words = ['export', 'get.call_legs_report', ...months, '--page-size', `${pageSize}`, '--to'];
  const [calm, rough] = [join(folder, `calm.${format}`), join(folder, `rough.${format}`)];
  const url = { CALLGEAR_URL: mock.url };

  const begun = Date.now();
  const whole = await runCommand([...words, calm], {
    ...url,
    CALLGEAR_ACCESS_TOKEN: mock.accessToken,
  });
  check(whole.exitCode === 0, `undisturbed: ${seconds(begun)} ${whole.errors}`.trimEnd());

  const calls = countCalls(mock);
  makeRough(mock, faults);
  const begunRough = Date.now();
  const outcome = await killOften(
    [...words, rough],
    { ...url, CALLGEAR_LOGIN: mock.login, CALLGEAR_PASSWORD: mock.password },
    {
      random: createRandom(seed),
      kills,
      calls: 24,
      countCalls: () => countCalls(mock),
      isDone: () => existsSync(rough) && !existsSync(`${rough}.state.json`),
    },
  );
  const made = Object.entries(countFaults(mock)).map(([kind, count]) => `${count} ${kind}`);
  check(
    outcome.exitCode === 0,
    `disturbed: ${seconds(begunRough)}, ${outcome.runs} runs, ${outcome.killed} of them killed ${outcome.errors}`.trimEnd(),
  );
  say(`     ${countCalls(mock) - calls} calls, faults: ${made.join(', ')}`);
  check((await digest(calm)) === (await digest(rough)), 'both files have the same bytes');
  check(await checkIds(rough, ids), `every id of the mock stands in it once`);
} finally {
  await mock.close();
  rmSync(folder, { recursive: true });
}

function check(isTrue: boolean, text: string): void {
  say(`${isTrue ? 'ok  ' : 'NOT '} ${text}`);
  if (!isTrue) process.exitCode = 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function seconds(since: number): string {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}
