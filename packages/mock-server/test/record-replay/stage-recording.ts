import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import { afterEach, beforeEach } from 'vitest';
import { type MockServer, startMockServer } from '../../src/node.ts';

export const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };
export const legsReport = 'get.call_legs_report';

/** A folder for recordings, and servers that end with the test. */
export interface RecordingStage {
  /** A new one for each test. */
  readonly folder: string;
  start(options: Parameters<typeof startMockServer>[0]): Promise<MockServer>;
  /** A service that answers whatever it is told to. */
  serve(
    answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
  ): Promise<{ readonly url: string; readonly asked: readonly string[] }>;
  /** What stands in the folder, by name. */
  readFolder(): Promise<Readonly<Record<string, string>>>;
}

export function stageRecording(): RecordingStage {
  let folder: string;
  const open: { close(): unknown }[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recordings-'));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
    await rm(folder, { recursive: true });
  });
  return {
    get folder() {
      return folder;
    },
    start: async (options) => {
      const mock = await startMockServer({ legs: 200, ...options });
      open.push(mock);
      return mock;
    },
    serve: async (answer) => {
      const asked: string[] = [];
      const server = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk) => (body += String(chunk)));
        request.on('end', () => {
          asked.push(body);
          answer(request, response, body);
        });
      });
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      open.push(server);
      return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2.0`, asked };
    },
    readFolder: async () => {
      const names = await readdir(folder);
      const texts = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]);
      return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
    },
  };
}

export async function call(
  url: string,
  method: string,
  params: JsonObject,
  id: JsonValue = 1,
): Promise<JsonObject> {
  const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
  return (await (await fetch(url, { method: 'POST', body })).json()) as JsonObject;
}
