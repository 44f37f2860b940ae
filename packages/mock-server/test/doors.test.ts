import { fileURLToPath } from 'node:url';
import { VirtualClock } from '@openrpc-kit/mock-runtime';
import { build } from 'esbuild';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expect, test } from 'vitest';
import { createMock, type Mock } from '../src/create-mock.ts';
import { createHandlers } from '../src/msw.ts';
import { startMockServer } from '../src/node.ts';
import { listRequests, type WireRequest } from './doors/requests.ts';
import { sendAll } from './doors/send-all.ts';
import { launchBrowser } from './launch-browser.ts';

const options = { legs: 400, seed: 11 };
const at = Date.UTC(2026, 10, 2, 12);
const newClock = (): VirtualClock => new VirtualClock({ at, frozen: true });

function listFor(mock: Mock): readonly WireRequest[] {
  const { accessToken, login, password, userId, partner } = mock;
  return listRequests({ accessToken, login, password, userId, partnerToken: partner.accessToken });
}

const reference = createMock({ ...options, clock: newClock() });
const requests = listFor(reference);
const expected = await answerAt(reference, reference.url);

/** Rows lead to where the mock was called: replies are the same for the same address. */
function answerAt(mock: Mock, url: string): Promise<readonly string[]> {
  return sendAll(requests, (init) => mock.fetch(url, init));
}

/** Replies as people read them, so that a difference shows what it is. */
function readable(replies: readonly string[]): readonly string[] {
  return replies.map((reply) => {
    const [status, ...rest] = reply.split(' ');
    return `${status} ${Buffer.from(rest.at(-1) ?? '', 'base64')
      .toString()
      .slice(0, 200)}`;
  });
}

test('the series has results, errors of many kinds, and an account that runs out of points', () => {
  const text = readable(expected).join('\n');
  for (const part of [
    '"result":{"data":[',
    'parse_error',
    'limit_exceeded',
    'unexpected_parameters',
    'batch_operations',
    '405 The API',
  ]) {
    expect(text).toContain(part);
  }
  expect(new Set(expected).size).toBeGreaterThan(80);
});

test('over HTTP the bytes are the same', async () => {
  const mock = await startMockServer({ ...options, clock: newClock() });
  try {
    const replies = await sendAll(requests, (init) => fetch(mock.url, init));
    const same = await answerAt(createMock({ ...options, clock: newClock() }), mock.url);
    expect(readable(replies)).toEqual(readable(same));
    expect(replies).toEqual(same);
  } finally {
    await mock.close();
  }
});

test('through MSW the bytes are the same', async () => {
  const mock = createMock({ ...options, clock: newClock() });
  const server = setupServer(...createHandlers({ http, HttpResponse }, mock));
  server.listen({ onUnhandledFrame: 'error' });
  try {
    const url = 'https://dataapi.callgear.com/v2.0';
    const replies = await sendAll(requests, (init) => fetch(url, init));
    expect(replies).toEqual(await answerAt(createMock({ ...options, clock: newClock() }), url));
  } finally {
    server.close();
  }
});

const browser = await launchBrowser();

test.skipIf(!browser)('in a browser the bytes are the same', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('doors/page-entry.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    conditions: ['@openrpc-kit/source'],
    write: false,
    logLevel: 'silent',
  });
  const page = await browser!.newPage();
  try {
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    const replies = await page.evaluate(
      ([made, time, list]) =>
        (
          globalThis as unknown as {
            answerAll(...all: unknown[]): Promise<readonly string[]>;
          }
        ).answerAll(made, time, list),
      [options, at, requests] as const,
    );
    expect(readable(replies)).toEqual(readable(expected));
    expect(replies).toEqual(expected);
  } finally {
    await browser?.close();
  }
});
