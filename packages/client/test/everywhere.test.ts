import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runEverywhere } from './everywhere.ts';
import { findNodes, isEveryEngineRequired, launchChromium } from './find-engines.ts';
import { startSecondServer, type SecondServer } from './second-server.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'everywhere-'));
let server: SecondServer;
let script: string;
let expected: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  server = await startSecondServer();
  script = await bundle('everywhere.ts', 'browser');
  writeFileSync(join(folder, 'everywhere.mjs'), await bundle('everywhere-node.ts', 'node'));
  const march = server.legs.filter(({ start_time }) => start_time.startsWith('2026-03-'));
  expected = {
    'a year is read completely, in order, each row once': server.legs.length,
    'pages of one period are walked': march.length,
    'a session is opened once for many calls, again when it has expired, and closed': 'ok',
    'an error tells its mnemonic and field, and is no end of the client': 'date_till',
    'a read goes on from its checkpoint': march.length,
    'an option that cannot work is named': 'timeout: expected a number of milliseconds, from 0 on',
    'no secret stands in an error, whatever its engine writes into it': 'ok',
    'signal and deadline end a call': 'ok',
    'times of the wire are moments in the zone of the account': '2026-10-01T00:00:00.000Z',
  };
});

async function bundle(entry: string, platform: 'browser' | 'node'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform,
    target: 'es2022',
    conditions: ['@openrpc-kit/source'],
  });
  return outputFiles[0]!.text;
}

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

test('the client passes here, without a bundle', async () => {
  expect(await runEverywhere(server.url)).toEqual(expected);
});

const nodes = findNodes();
test.each(nodes)(
  'the client passes on Node $major, and the process ends by itself',
  async ({ path }) => {
    const { stdout } = await run(path, [join(folder, 'everywhere.mjs'), server.url]);
    const march = expected['pages of one period are walked'];
    expect(JSON.parse(stdout)).toEqual({ ...expected, 'a month over node:http': march });
  },
);

test.skipIf(nodes.length < 2 && !isEveryEngineRequired)(
  'there is another Node from 20 on on the PATH',
  () => expect(nodes.map(({ major }) => major)).toHaveLength(2),
);

test('the client passes in Chromium', async (context) => {
  const browser = await launchChromium();
  if (!browser && !isEveryEngineRequired) return context.skip('no Chromium starts here');
  if (!browser) throw new Error('no Chromium starts here, and EVERY_ENGINE asks for one');
  try {
    server.pages.set('/', { type: 'text/html', text: '<!doctype html><title>client</title>' });
    server.pages.set('/everywhere.js', { type: 'text/javascript', text: script });
    const page = await browser.newPage();
    await page.goto(new URL('/', server.url).href);
    const results = await page.evaluate(
      `import('/everywhere.js').then((all) => all.runEverywhere(${JSON.stringify(server.url)}))`,
    );
    return expect(results).toEqual(expected);
  } finally {
    await browser.close();
  }
});
