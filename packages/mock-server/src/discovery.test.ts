import { build } from 'esbuild';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createMock } from './create-mock.ts';
import { document } from './generated/document.ts';
import { createHandlers } from './msw.ts';
import { startMockServer } from './node.ts';

const body = '{"jsonrpc":"2.0","id":1,"method":"rpc.discover"}';

async function discover(url: string, by: typeof fetch): Promise<unknown> {
  return (await by(url, { method: 'POST', body })).json();
}

test('with the option, rpc.discover gets the document through every door', async () => {
  const expected = { jsonrpc: '2.0', id: 1, result: document };
  expect(document).toMatchObject({ info: { title: 'CallGear Data API' } });
  const mock = createMock({ legs: 10, discover: true });
  expect(await discover(mock.url, mock.fetch)).toEqual(expected);
  expect(await discover(mock.url, mock.fetch)).toEqual(expected);

  const server = await startMockServer({ legs: 10, discover: true });
  expect(await discover(server.url, fetch)).toEqual(expected);
  await server.close();

  const worker = setupServer(...createHandlers({ http, HttpResponse }, mock));
  worker.listen();
  expect(await discover('https://dataapi.callgear.com/v2.0', fetch)).toEqual(expected);
  worker.close();
});

test.each([{}, { discover: false }])('with %j it does not exist', async (options) => {
  const missing = { error: { code: -32_601 } };
  const mock = createMock({ legs: 10, ...options });
  expect(await discover(mock.url, mock.fetch)).toMatchObject(missing);
  const server = await startMockServer({ legs: 10, ...options });
  expect(await discover(server.url, fetch)).toMatchObject(missing);
  await server.close();
});

test('the document is no part of what a page loads at first', async () => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
    bundle: true,
    splitting: true,
    format: 'esm',
    conditions: ['@openrpc-kit/source'],
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const chunks = Object.values(metafile.outputs);
  const holding = chunks.filter(({ inputs }) =>
    Object.keys(inputs).some((path) => path.endsWith('generated/document.ts')),
  );
  expect(holding).toHaveLength(1);
  const entry = chunks.find(({ entryPoint }) => entryPoint?.endsWith('index.ts'));
  expect(entry).toBeDefined();
  expect(holding).not.toContain(entry);
  // As a module of its own, and not as one that the first one needs.
  expect(entry?.imports.filter(({ kind }) => kind === 'dynamic-import')).toHaveLength(1);
});
