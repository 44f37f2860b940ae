import { type JsonObject, type JsonValue, VirtualClock } from '@openrpc-kit/mock-runtime';
import { createMock, type Mock, type MockOptions } from '../../src/index.ts';

/** Where a proof plays: a mock of its own, and short ways to ask it. */
export interface Stage {
  readonly mock: Mock;
  readonly clock: VirtualClock;
  /** Sends a body as it is. */
  send(body: string): Promise<Answer>;
  /** Calls a method as the customer, unless the params name another token. */
  call(method: string, params?: JsonObject): Promise<Answer>;
  /** Rows of the legs report for October, with these params. */
  rows(params?: JsonObject): Promise<readonly JsonObject[]>;
  /** IDs of those rows. */
  ids(params?: JsonObject): Promise<readonly JsonValue[]>;
  /** The mnemonic that the legs report answers with, and the place: `data_type_error limit`. */
  complaint(params: JsonObject): Promise<string>;
}

export interface Answer {
  /** HTTP status. */
  readonly status: number;
  readonly id?: JsonValue;
  readonly result: { readonly data: JsonValue; readonly metadata: JsonObject };
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly data: Readonly<Record<string, JsonValue>> & { readonly metadata: JsonObject };
  };
}

export const legsReport = 'get.call_legs_report';
export const october: JsonObject = {
  date_from: '2026-10-01 00:00:00',
  date_till: '2026-10-31 23:59:59',
};
export const noon: number = Date.UTC(2026, 10, 2, 12);

export function createStage(options: MockOptions = {}): Stage {
  const clock = new VirtualClock({ at: noon, frozen: true });
  const mock = createMock({ legs: 200, limits: 'none', clock, ...options });
  const send = async (body: string): Promise<Answer> => {
    const response = await mock.fetch(mock.url, { method: 'POST', body });
    const text = await response.text();
    return { status: response.status, ...(JSON.parse(text) as Omit<Answer, 'status'>) };
  };
  const call = (method: string, params: JsonObject = {}): Promise<Answer> => {
    const own = method === 'login.user' ? {} : { access_token: mock.accessToken };
    return send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...own, ...params } }));
  };
  const rows = async (params: JsonObject = {}): Promise<readonly JsonObject[]> => {
    const { result, error } = await call(legsReport, { ...october, ...params });
    if (error !== undefined) throw new Error(JSON.stringify(error));
    return result.data as readonly JsonObject[];
  };
  return {
    mock,
    clock,
    send,
    call,
    rows,
    ids: async (params) => (await rows({ fields: ['id'], ...params })).map((row) => row['id'] ?? 0),
    complaint: async (params) => {
      const { error } = await call(legsReport, { ...october, ...params });
      if (error === undefined) return 'none';
      return [error.data['mnemonic'], error.data['field']].join(' ').trim();
    },
  };
}

/** A leg of October with nothing in it but what is asked for. */
export function leg(id: number, cells: JsonObject = {}): JsonObject {
  return {
    id,
    call_session_id: id,
    call_records: [],
    start_time: '2026-10-05 09:00:00',
    total_duration: 10,
    direction: 'in',
    is_transfered: false,
    is_operator: false,
    is_coach: false,
    is_failed: false,
    is_talked: false,
    ...cells,
  };
}

/** A stage whose customer has these legs and no others. */
export function stageLegs(legs: readonly JsonObject[]): Stage {
  return createStage({ legs: 0, fixtures: { CallLeg: legs } });
}

/** A filter of one condition. */
export function where(field: string, operator: string, value?: JsonValue): JsonObject {
  const condition = { field, operator };
  return { filter: value === undefined ? condition : { ...condition, value } };
}
