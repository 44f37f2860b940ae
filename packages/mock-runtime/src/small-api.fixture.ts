import { afterAll, beforeAll } from 'vitest';
import type { ApiDescription, MethodDescription } from './api-description.ts';
import { type RunningServer, serve } from './node/serve.ts';
import type { Engine } from './rpc/engine.ts';

/** A method that asks for nothing and takes what comes. */
export function describeMethod(name: string): MethodDescription {
  return {
    name,
    paramStructure: 'either',
    params: [],
    access: [],
    weight: 1,
    errors: [],
    metadata: false,
  };
}

/** An API that knows one error, `busy`. */
export function describeSmallApi(
  title: string,
  methods: readonly MethodDescription[],
): ApiDescription {
  const errors = [{ key: 'busy', code: -32011, message: 'Busy', params: [] }];
  return { title, version: '1', methods, errors, schemas: {} };
}

/** An engine that is called over HTTP at `/api`, for the tests of a file. */
export interface ServedEngine {
  /** There once the tests run. */
  readonly server: RunningServer;
  /** Status and JSON of `/__mock/<name>`. */
  control(name: string, verb?: string, body?: unknown): Promise<[number, unknown]>;
}

export function serveForTests(engine: Engine): ServedEngine {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve(engine, { path: '/api' });
  });
  afterAll(() => server.close());
  return {
    get server() {
      return server;
    },
    control: async (name, verb = 'GET', body) => {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const url = new URL(`/__mock/${name}`, server.url);
      const reply = await fetch(url, { method: verb, ...sent });
      return [reply.status, await reply.json()];
    },
  };
}
