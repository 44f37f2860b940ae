import { loadModel } from '@openrpc-kit/model';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePackage } from './testing/build-package.ts';
import { launchBrowser } from './testing/launch-browser.ts';
import { withoutRunner } from './testing/without-runner.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const document = join(root, 'generators/docs/src/cases/small/openrpc.json');
const astro = join(root, 'node_modules/astro/bin/astro.mjs');

const browser = await launchBrowser();
let folder = '';
let server: ChildProcess | undefined;
let url = '';

/** Runs what `npm run dev` of a generated package runs, until it says where it listens. */
async function startServer(): Promise<string> {
  const args = ['--conditions=@openrpc-kit/source', astro, 'dev', '--host', '127.0.0.1'];
  const started = spawn(process.execPath, [...args, '--port', '0'], {
    cwd: folder,
    env: withoutRunner(process.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server = started;
  return new Promise((resolve, reject) => {
    let told = '';
    const listen = (chunk: Buffer): void => {
      told += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      if (found !== undefined) resolve(`${found}/`);
    };
    started.stdout.on('data', listen);
    started.stderr.on('data', listen);
    started.on('exit', () => reject(new Error(`the server ended: ${told}`)));
  });
}

beforeAll(async () => {
  const { model } = loadModel(document);
  if (!model) throw new Error('the document of the case is wrong');
  folder = await writePackage(model);
  url = await startServer();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  if (server && server.exitCode === null && server.kill()) await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

describe('the development server of a generated docs package', () => {
  test('answers with a page that has its styles', async () => {
    const response = await fetch(`${url}methods/add/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Geist Variable');
  }, 60_000);

  test.skipIf(browser === undefined)(
    'has a console that runs',
    async () => {
      const page = await browser!.newPage();
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      await page.goto(`${url}methods/add/`);
      await page.getByRole('button', { name: 'Try it' }).click();
      await page.getByRole('button', { name: 'Run' }).waitFor();
      expect(problems).toEqual([]);
    },
    60_000,
  );
});
