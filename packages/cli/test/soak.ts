import { startMockServer } from '@callgear-data-api/mock-server/node';
import { VirtualClock } from '@callgear-data-api/mock-server';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { killOften } from './kill-often.ts';
import { listIds } from './list-ids.ts';
import { createRandom } from './random.ts';
import { openUnreliableWay } from './unreliable-way.ts';

/**
 * Exports 1 000 000 legs over 14 months on a way with faults, killed again and again, and compares
 * the file with that of an undisturbed export, and its ids with those of the mock.
 */
const { values } = parseArgs({
  options: {
    legs: { type: 'string', default: '1000000' },
    kills: { type: 'string', default: '25' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string', default: 'ndjson' },
  },
});
const [legs, kills, seed] = [values.legs, values.kills, values.seed].map(Number) as [
  number,
  number,
  number,
];
const period = { from: '2025-09-01 00:00:00', till: '2026-10-31 23:59:59' };
const random = createRandom(seed);
const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const clock = new VirtualClock({ at: Date.UTC(2026, 10, 1, 9, 0, 59), frozen: true });
const mock = await startMockServer({
  seed,
  legs,
  ...period,
  clock,
  limits: { day: 1e9, minute: 1e9 },
});
const way = await openUnreliableWay(mock, random);

try {
  const expected = await listIds(mock, period.from, period.till);
  check(expected.length === legs, `the mock has ${expected.length} legs`);
  const words = ['export', 'get.call_legs_report', '--from', '2025-09', '--till', '2026-10'];
  const calm = join(folder, `calm.${values.format}`);
  const rough = join(folder, `rough.${values.format}`);
  const begun = Date.now();
  const whole = await runCommand([...words, '--to', calm], {
    CALLGEAR_URL: mock.url,
    CALLGEAR_ACCESS_TOKEN: mock.accessToken,
  });
  check(
    whole.exitCode === 0,
    `undisturbed, in ${seconds(begun)}: ${whole.errors || 'no complaint'}`,
  );
  const begunRough = Date.now();
  const outcome = await killOften(
    [...words, '--to', rough],
    { CALLGEAR_URL: way.url, CALLGEAR_LOGIN: mock.login, CALLGEAR_PASSWORD: mock.password },
    way,
    {
      random,
      kills,
      calls: 24,
      isDone: () => existsSync(rough) && !existsSync(`${rough}.state.json`),
    },
  );
  const faults = [...way.faults].map(([name, count]) => `${count} ${name}`).join(', ');
  say(
    `disturbed, in ${seconds(begunRough)}: ${outcome.runs} runs, ${outcome.killed} killed; ${faults}`,
  );
  check(outcome.exitCode === 0, outcome.errors || 'it ended well');
  check((await digest(calm)) === (await digest(rough)), 'both files have the same bytes');
  if (values.format === 'ndjson') await checkIds(rough, expected);
} finally {
  await way.close();
  await mock.close();
  rmSync(folder, { recursive: true });
}

async function checkIds(file: string, expected: readonly number[]): Promise<void> {
  const missing = new Set(expected);
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    count++;
    missing.delete((JSON.parse(line) as { id: number }).id);
  }
  check(
    count === expected.length && missing.size === 0,
    `${count} rows, every id of the mock once`,
  );
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
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
