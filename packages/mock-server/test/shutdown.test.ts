import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { startMockServer } from '../src/node.ts';

/** The command as its built form starts it, from sources. */
const code = `import { run } from ${JSON.stringify(fileURLToPath(new URL('../src/cli/run.ts', import.meta.url)))};
process.exitCode = await run(process.argv.slice(1), process);`;

let child: ChildProcessWithoutNullStreams | undefined;
afterEach(() => void child?.kill('SIGKILL'));

interface Command {
  readonly url: string;
  readonly process: ChildProcessWithoutNullStreams;
}

async function startCommand(...flags: readonly string[]): Promise<Command> {
  const words = ['--conditions=@openrpc-kit/source', '--input-type=module', '-e', code, '--'];
  const started = spawn(process.execPath, [
    ...words,
    '--port',
    '0',
    '--legs',
    '20',
    '--token',
    'my-key',
    ...flags,
  ]);
  child = started;
  let told = '';
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk) => (told += String(chunk)));
  }
  await expect.poll(() => told, { timeout: 20_000 }).toContain('Ctrl-C stops it.');
  return { url: /Ready at (\S+)/.exec(told)?.[1] ?? '', process: started };
}

const body = '{"jsonrpc":"2.0","id":1,"method":"get.account","params":{"access_token":"my-key"}}';

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it with 0, after the reply that is under way, and takes no new connection',
  async (signal) => {
    const { url, process: started } = await startCommand('--latency', '700');
    const exit = once(started, 'exit');
    const underway = fetch(url, { method: 'POST', body });
    await new Promise((resolve) => setTimeout(resolve, 200));
    started.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(fetch(url, { method: 'POST', body })).rejects.toThrow();
    expect(await (await underway).json()).toMatchObject({ result: { data: [{ app_id: 1001 }] } });
    expect(await exit).toEqual([0, null]);
  },
);

test('a second signal ends it at once', async () => {
  const { url, process: started } = await startCommand('--latency', '60000');
  const underway = fetch(url, { method: 'POST', body });
  const lost = expect(underway).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const exit = once(started, 'exit');
  started.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 100));
  started.kill('SIGINT');
  expect(await exit).toEqual([null, 'SIGINT']);
  await lost;
});

test('a reply that takes too long is cut off', async () => {
  const mock = await startMockServer({ legs: 10, latency: 60_000 });
  const underway = fetch(mock.url, { method: 'POST', body });
  const lost = expect(underway).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await mock.close();
  await lost;
});

test.each([
  ['a large body', { maximumBodyBytes: 100 }, { body: `${body}${' '.repeat(100)}` }, 413],
  ['large headers', {}, { body, headers: { 'x-long': 'x'.repeat(20_000) } }, 431],
])('%s is refused with its status', async (_name, options, init, status) => {
  const mock = await startMockServer({ legs: 10, ...options });
  expect((await fetch(mock.url, { method: 'POST', ...init })).status).toBe(status);
  expect((await fetch(mock.url, { method: 'POST', body })).status).toBe(200);
  await mock.close();
});

test('a request that does not come to its end is ended', async () => {
  const mock = await startMockServer({ legs: 10, requestTimeout: 300 });
  const slow = connect(mock.port, '127.0.0.1');
  slow.write('POST /v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{');
  let heard = '';
  slow.on('data', (chunk) => (heard += String(chunk)));
  await once(slow, 'close');
  expect(heard).toMatch(/^(HTTP\/1\.1 408 |$)/);
  await mock.close();
});
