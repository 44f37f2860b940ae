import { startMockServer, type MockServer } from '@callgear-data-api/mock-server/node';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guides } from './site/folders.ts';
import { readSamples } from './testing/read-samples.ts';

/** Shell blocks of the guides, a command a line; lines that end in a backslash go on. */
const commands = readSamples(guides, 'guides/*.md', 'sh').flatMap(({ name, code }) =>
  splitCommands(code).map((command) => ({ name, command })),
);
const service = 'https://dataapi.callgear.com/v2.0';
const mockCommand = fileURLToPath(new URL('../../mock-server/src/cli/run.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docs-guides-'));
const params = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-01 23:59:59', limit: 2 };

let mock: MockServer;
beforeAll(async () => {
  mock = await startMockServer({ legs: 500, limits: 'none' });
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

test('every command of the guides is tried below', () => {
  const known = /^(npm install|export|node [\w-]+\.ts$|curl|callgear-mock)\b/;
  expect(commands.length).toBeGreaterThan(5);
  for (const { name, command } of commands) expect(command, name).toMatch(known);
});

describe('commands of the guides', () => {
  test.each(find('npm install'))(
    'install a package of this repository: $command',
    ({ command }) => {
      const names = globSync('../../*/package.json', { cwd: guides })
        .concat(globSync('../../../../*/package.json', { cwd: guides }))
        .map((file) => JSON.parse(readFileSync(join(guides, file), 'utf8')) as { name: string });
      expect(names.map(({ name }) => name)).toContain(command.replace('npm install ', ''));
    },
  );

  test.each(find('node '))('run a program of the page: $command', ({ name, command }) => {
    const page = readFileSync(join(guides, `${name.split(' ')[0]}.md`), 'utf8');
    expect(page).toContain(`title="${command.replace('node ', '')}"`);
  });

  test.each(find('curl'))('get rows with curl: $name', async ({ command }) => {
    const aimed = command.replace(service, mock.url).replace('…', mock.accessToken);
    const { stdout } = await promisify(execFile)('sh', ['-c', aimed], { timeout: 20_000 });
    const { result } = JSON.parse(stdout) as { result: { data: unknown[] } };
    expect(result.data).toHaveLength(10);
  });

  test('record what the service answers, and replay it', async () => {
    const [record, replay] = find('callgear-mock').map(({ command }) => command);
    expect([record, replay]).toEqual([
      expect.stringMatching(/--record/),
      expect.stringMatching(/--replay/),
    ]);
    const first = await runMock(record ?? '');
    const recorded = await call(first.url);
    await first.stop();
    expect(recorded).toMatchObject({ result: { data: [{}, {}] } });
    expect(existsSync(join(folder, 'recordings'))).toBe(true);
    const second = await runMock(replay ?? '');
    expect(await call(second.url)).toMatchObject(recorded);
    await second.stop();
  }, 60_000);
});

function find(start: string): typeof commands {
  return commands.filter(({ command }) => command.startsWith(start));
}

function splitCommands(code: string): readonly string[] {
  // A line that ends in a backslash, or within quotes, goes on.
  const lines = code.split('\n');
  const found: string[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const isOpen = last !== undefined && (last.endsWith('\\') || last.split("'").length % 2 === 0);
    if (isOpen) found[found.length - 1] = `${last}\n${line}`;
    else if (line.trim() !== '') found.push(line);
  }
  return found;
}

/** Starts `callgear-mock` as the guide has it, on a free port, with the mock in place of the service. */
async function runMock(command: string): Promise<{ url: string; stop(): Promise<void> }> {
  const given = command.replace(service, mock.url).split(' ').slice(1);
  const program = `import { run } from ${JSON.stringify(mockCommand)}; process.exitCode = await run(${JSON.stringify([...given, '--port', '0'])}, process);`;
  const args = ['--conditions=@openrpc-kit/source', '--no-warnings', '--input-type=module'];
  const child = spawn(process.execPath, [...args, '--eval', program], { cwd: folder });
  return { url: await readAddress(child), stop: () => stop(child) };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += String(chunk);
      const [url] = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`callgear-mock ended: ${said}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function call(url: string): Promise<object> {
  const request = { jsonrpc: '2.0', id: 1, method: 'get.call_legs_report' };
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify({ ...request, params: { access_token: mock.accessToken, ...params } }),
  });
  return (await response.json()) as object;
}
