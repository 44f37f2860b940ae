import { expect, test } from 'vitest';
import { startMockServer } from '../node.ts';
import { run } from './run.ts';
import { surround } from './surround.fixture.ts';

test('it serves what it prints until it is stopped', async () => {
  const around = surround();
  const options = [
    '--port',
    '0',
    '--legs',
    '50',
    '--token',
    'my-key',
    '--no-limits',
    '--timezone',
    'Asia/Dubai',
    '--faults',
    'drop=0%, 503=0.0%',
  ];
  const ended = run(options, around);
  await expect.poll(() => around.out).toContain('Ready at');
  const url = /Ready at (\S+)/.exec(around.out)?.[1] ?? '';
  const body = '{"jsonrpc":"2.0","id":1,"method":"get.account","params":{"access_token":"my-key"}}';
  const reply = (await (await fetch(url, { method: 'POST', body })).json()) as object;
  expect(reply).toMatchObject({
    result: { data: [{ timezone: 'Asia/Dubai' }], metadata: { total_items: 1 } },
  });
  expect(JSON.stringify(reply)).not.toContain('limits');
  around.stop();
  expect(await ended).toBe(0);
  expect(around.err).toBe('');
  await expect(fetch(url)).rejects.toThrow();
});

test.each([
  [['--legs', 'many'], '--legs many is not a whole number'],
  [['--port'], 'port'],
  [['--color'], '--color is no option.'],
  [['--scenaro', 'x'], '--scenaro is no option. Did you mean "scenario"?'],
  [['--watch'], '--watch needs --fixtures <folder>, --scenario <file> or --replay <folder>.'],
  [['--timezone', 'Mars/Olympus'], 'timezone: "Mars/Olympus" is not an IANA name'],
  [['--port', '70000'], 'port: 70000 is not a whole number from 0 to 65535.'],
  [['extra'], 'extra'],
  [['--from', '2026-08-01'], "from: '2026-08-01' is no time"],
  [['--from', '2026-10-31 12:00:00'], 'must be a day or more'],
  [['--latency', '80-20'], '--latency 80-20 is no time'],
  [['--faults', 'drop'], '--faults drop is no mix'],
  [['--faults', 'drop=5'], '--faults drop=5 is no mix'],
  [['--faults', 'drop=60%,cut=60%'], 'more than 1'],
  [['--faults', 'dorp=5%'], 'dorp is not known. Known are drop, cut'],
  [['--no-limits', '--day-limit', '5'], 'leave one of them out'],
])('%j ends with 2 and says why', async (args, message) => {
  const around = surround();
  expect(await run(args, around)).toBe(2);
  expect(around.err).toContain(message);
  expect(around.err).toContain('--help');
  expect(around.err).not.toContain('    at ');
});

test('help is help', async () => {
  const around = surround();
  expect(await run(['-h'], around)).toBe(0);
  expect(around.out).toContain('--minute-limit');
});

test('a port that is taken ends with 1 and says what to do', async () => {
  const first = await startMockServer({ legs: 10 });
  const around = surround();
  expect(await run(['--port', String(first.port), '--legs', '10'], around)).toBe(1);
  expect(around.err).toContain('choose another --port');
  await first.close();
});

test('a host that is none of this machine ends with 1 and says what to do', async () => {
  const around = surround();
  expect(await run(['--port', '0', '--legs', '10', '--host', '203.0.113.1'], around)).toBe(1);
  expect(around.err).toContain('name an address of this machine');
});
