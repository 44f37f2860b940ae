import { type JsonObject, type JsonValue, VirtualClock } from '@openrpc-kit/mock-runtime';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { type MockServer, startMockServer } from '../../src/node.ts';

export const noon: number = Date.UTC(2026, 10, 2, 12, 0, 0);
export const period = { date_from: '2026-10-01 00:00:00', date_till: '2026-10-31 23:59:59' };
export const legsReport = 'get.call_legs_report';

export interface ErrorReply {
  readonly code: number;
  readonly message: string;
  readonly data: {
    readonly mnemonic: string;
    readonly field: string | null;
    readonly value: JsonValue;
    readonly params: JsonObject;
    readonly extended_helper: null;
    readonly metadata?: JsonObject;
  };
}

export interface ListResult {
  readonly data: readonly JsonObject[];
  readonly metadata: {
    readonly total_items: number;
    readonly limits?: JsonObject;
    readonly api_version?: JsonObject;
  };
}

/** A mock that is called over HTTP: one for the tests of a file, fresh for each of them. */
export interface ServiceStage {
  /** There once the tests run. */
  readonly mock: MockServer;
  readonly clock: VirtualClock;
  /** Sends a body as it is. */
  send(body: string): Promise<JsonObject>;
  call(method: string, params: JsonObject): Promise<JsonObject>;
  /** The error that a call is answered with. */
  fail(method: string, params: JsonObject): Promise<ErrorReply>;
  /** Rows of October, of the legs report unless another is named. */
  list(params?: JsonObject, method?: string): Promise<ListResult>;
  /** Params of the customer for October. */
  withToken(params?: JsonObject): JsonObject;
}

export function stageService(): ServiceStage {
  let mock: MockServer;
  const clock = new VirtualClock({ at: noon, frozen: true });
  const faultsOfMock: unknown[] = [];
  const onError = (error: unknown): void => void faultsOfMock.push(error);
  beforeAll(async () => {
    mock = await startMockServer({ legs: 3000, clock, onError });
  });
  beforeEach(() => {
    mock.reset();
    clock.set(noon);
  });
  afterAll(async () => {
    await mock.close();
    expect(faultsOfMock).toEqual([]);
  });

  const withToken = (params: JsonObject = {}): JsonObject => ({
    access_token: mock.accessToken,
    ...period,
    ...params,
  });
  const send = async (body: string): Promise<JsonObject> => {
    const reply = await fetch(mock.url, { method: 'POST', body });
    expect(reply.status).toBe(200);
    return (await reply.json()) as JsonObject;
  };
  const call = (method: string, params: JsonObject): Promise<JsonObject> =>
    send(JSON.stringify({ jsonrpc: '2.0', id: 'x1', method, params }));
  return {
    get mock() {
      return mock;
    },
    clock,
    send,
    call,
    withToken,
    fail: async (method, params) => {
      const reply = await call(method, params);
      expect(reply).toMatchObject({ jsonrpc: '2.0', id: 'x1' });
      expect(reply).not.toHaveProperty('result');
      return reply['error'] as unknown as ErrorReply;
    },
    list: async (params = {}, method = legsReport) => {
      const reply = await call(method, withToken(params));
      expect(reply['error']).toBeUndefined();
      return reply['result'] as unknown as ListResult;
    },
  };
}
