import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import { afterAll, beforeAll, expect } from 'vitest';
import { type MockServer, startMockServer } from '../../src/node.ts';
import { legsReport } from '../proofs/stage.ts';

export interface HostileReply {
  readonly id: JsonValue;
  readonly result?: JsonObject;
  readonly error?: { readonly code: number; readonly message: string; readonly data: JsonObject };
}

/** A mock for the tests of a file, to which anything is said; it must never be at fault itself. */
export interface HostileStage {
  /** There once the tests run. */
  readonly mock: MockServer;
  /** Sends a body; the reply has to be JSON-RPC, whatever was sent. */
  send(body: BodyInit, headers?: Record<string, string>): Promise<HostileReply>;
  /** A call for one leg, with these params. */
  write(params: JsonObject, id?: JsonValue): string;
}

export function stageHostile(): HostileStage {
  let mock: MockServer;
  const inside: unknown[] = [];
  beforeAll(async () => {
    const onError = (error: unknown): void => void inside.push(error);
    mock = await startMockServer({ legs: 60_000, limits: 'none', onError });
  });
  afterAll(async () => {
    expect(inside).toEqual([]);
    await mock.close();
  });
  return {
    get mock() {
      return mock;
    },
    send: async (body, headers = {}) => {
      const response = await fetch(mock.url, { method: 'POST', body, headers });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/json; charset=UTF-8');
      return (await response.json()) as HostileReply;
    },
    write: (params, id = 1) => {
      const period = {
        date_from: '2026-08-01 00:00:00',
        date_till: '2026-10-31 23:59:59',
        limit: 1,
      };
      const whole = { access_token: mock.accessToken, ...period, ...params };
      return JSON.stringify({ jsonrpc: '2.0', id, method: legsReport, params: whole });
    },
  };
}

export const parseError = {
  jsonrpc: '2.0',
  id: null,
  error: {
    code: -32700,
    message: 'Invalid JSON was received by the server.',
    data: { mnemonic: 'parse_error', field: null, value: null, params: {}, extended_helper: null },
  },
};
