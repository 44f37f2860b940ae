import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, describe, expect, test } from 'vitest';
import { createMock } from '../src/create-mock.ts';
import { createHandlers } from '../src/msw.ts';
import { startMockServer } from '../src/node.ts';
import { answerAt, at, createSeries, newClock } from './doors/series.ts';
import { sendAll } from './doors/send-all.ts';
import { launchBrowser } from './launch-browser.ts';

const series = createSeries();
const browser = await launchBrowser();
afterAll(() => browser?.close());

/** Replies as people read them, so that a difference shows what it is. */
function readable(replies: readonly string[]): readonly string[] {
  return replies.map((reply) => {
    const [status, ...rest] = reply.split(' ');
    return `${status} ${Buffer.from(rest.at(-1) ?? '', 'base64')
      .toString()
      .slice(0, 200)}`;
  });
}

function compare(replies: readonly string[], expected: readonly string[]): void {
  expect(readable(replies)).toEqual(readable(expected));
  expect(replies).toEqual(expected);
}

describe.each(series)('$name', (one) => {
  test('shows replies of many kinds', async () => {
    const expected = await answerAt(undefined, one);
    const text = readable(expected).join('\n');
    for (const part of one.shows) expect(text).toContain(part);
    expect(new Set(expected).size).toBeGreaterThan(80);
  });

  test('over HTTP the bytes are the same', async () => {
    const mock = await startMockServer({ ...one.options, clock: newClock() });
    try {
      compare(await sendAll(one.requests, mock.url, fetch), await answerAt(mock.url, one));
    } finally {
      await mock.close();
    }
  });

  test('through MSW the bytes are the same', async () => {
    const mock = createMock({ ...one.options, clock: newClock() });
    const server = setupServer(...createHandlers({ http, HttpResponse }, mock));
    server.listen({ onUnhandledFrame: 'error' });
    try {
      const url = 'https://dataapi.callgear.com/v2.0';
      compare(await sendAll(one.requests, url, fetch), await answerAt(url, one));
    } finally {
      server.close();
    }
  });

  test.skipIf(!browser)('in a browser the bytes are the same', async () => {
    const page = await browser!.newPage();
    await page.addScriptTag({ content: await bundlePage() });
    const replies = await page.evaluate(
      ([made, time, list]) =>
        (
          globalThis as unknown as {
            answerAll(...all: unknown[]): Promise<readonly string[]>;
          }
        ).answerAll(made, time, list),
      [one.options, at, one.requests] as readonly unknown[],
    );
    compare(replies, await answerAt(undefined, one));
  });
});

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('doors/page-entry.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    conditions: ['@openrpc-kit/source'],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
