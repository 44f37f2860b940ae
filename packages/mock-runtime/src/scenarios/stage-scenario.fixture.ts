import { beforeEach } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { OwnRows } from '../fixtures/own-rows.ts';
import { Engine } from '../rpc/engine.ts';
import {
  describeMethod,
  describeSmallApi,
  type ServedEngine,
  serveForTests,
} from '../small-api.fixture.ts';
import { createTableOfRows } from '../store/table-of-rows.ts';

const list = {
  row: 'Pet',
  key: 'id',
  order: [],
  fields: [
    {
      name: 'id',
      dataType: 'number' as const,
      nullable: false,
      sortable: true,
      default: true,
      operators: [],
    },
  ],
};
export const description = describeSmallApi('Pets', [
  describeMethod('one'),
  describeMethod('two'),
  { ...describeMethod('pets'), list },
]);

/** Pets that are counted over HTTP, with everything that a scenario can change. */
export interface ScenarioStage extends ServedEngine {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  /** Result, code of the error, or status of what is no JSON-RPC. */
  call(name: string, params?: object): Promise<unknown>;
}

export function stageScenario(): ScenarioStage {
  const clock = new VirtualClock({ at: 1000, frozen: true });
  const made = new Map([['Pet', createTableOfRows(list, [{ id: 1 }, { id: 2 }])]]);
  const rows = new OwnRows(description, made);
  const pets = (): number | null => rows.tables.get('Pet')?.length ?? null;
  const handlers = { one: () => 1, two: () => 2, pets };
  const engine = new Engine({ description, clock, rows, handlers });
  const served = serveForTests(engine);
  beforeEach(() => {
    engine.scenario.stop();
    engine.reset();
    clock.set(1000);
  });
  return {
    get server() {
      return served.server;
    },
    control: served.control,
    engine,
    clock,
    call: async (name, params = {}) => {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: name, params });
      const reply = await fetch(served.server.url, { method: 'POST', body });
      if (reply.status !== 200) return reply.status;
      const { result, error } = (await reply.json()) as {
        result?: unknown;
        error?: { code: number };
      };
      return result ?? error?.code;
    },
  };
}
