import { VirtualClock } from '../clock.ts';
import { isObject, memberOf, type JsonObject, type JsonValue } from '../json.ts';
import type { LoggedCall } from '../log/call-log.ts';
import type { Engine } from '../rpc/engine.ts';
import { describeState } from '../window/describe-state.ts';
import { parseBody } from '../rpc/parse-body.ts';
import type { HttpCall, HttpReply } from './answer-http.ts';
import { orderFaults, readLatency } from './read-fault-order.ts';

/** Where the mock itself is spoken to, beside the path of the API. */
export const controlPath = '/__mock/';

/**
 * | call | does |
 * |---|---|
 * | `GET /__mock/health` | says that it is up |
 * | `GET /__mock/state` | tells seed, time, accounts with their keys, methods and errors |
 * | `GET /__mock/log` | lists the last calls |
 * | `GET /__mock/log/7` | the call of that number, with request and reply |
 * | `GET`, `POST`, `DELETE /__mock/faults` | lists, orders, forgets faults: a `FaultOrder`, or `{ "mix": { "drop": 0.05, "503": 0.05 } }` |
 * | `GET`, `POST`, `DELETE /__mock/latency` | lists, sets, ends waiting: `{ "delay": 50 }`, `{ "delay": { "kind": "uniform", "low": 20, "high": 80 }, "method": … }` |
 * | `POST /__mock/clock` | `{ "advance": 3600000 }`, `{ "set": 0 }`, `{ "freeze": true }` or `false` |
 * | `GET`, `POST /__mock/snapshots` | names, takes snapshots: `{ "name": "start" }` |
 * | `POST /__mock/restore` | brings back how the mock stood: `{ "name": "start" }` |
 * | `POST /__mock/reset` | forgets sessions, points, faults and the log |
 *
 * For programs on this machine only, and for no page of another origin.
 */
export function answerControl(engine: Engine, call: HttpCall): HttpReply {
  if (!isLocal(call)) return reply(403, { error: 'Only for programs on this machine.' });
  const name = call.path.slice(controlPath.length);
  const command = Object.hasOwn(commands, name) ? commands[name] : findCall(name);
  if (command === undefined) return reply(404, { error: `Known are ${listCommands()}.` });
  const run = command[call.method as 'GET' | 'POST' | 'DELETE'];
  if (run === undefined) return reply(405, { error: `Known are ${listCommands()}.` });
  const body = call.method === 'POST' ? readBody(call) : {};
  if (body === undefined) return reply(400, { error: 'The body must be a JSON object.' });
  try {
    return reply(200, run(engine, body));
  } catch (error) {
    if (error instanceof TypeError) return reply(400, { error: error.message });
    throw error;
  }
}

type Run = (engine: Engine, body: JsonObject) => JsonValue;

interface Command {
  readonly GET?: Run;
  readonly POST?: Run;
  readonly DELETE?: Run;
}

const commands: Readonly<Record<string, Command>> = {
  state: { GET: describeState },
  health: { GET: () => ({ status: 'up' }) },
  log: {
    GET: (engine) => engine.log.calls.map(listCall),
  },
  faults: {
    GET: (engine) => JSON.parse(JSON.stringify(engine.faults.pending)) as JsonValue,
    POST: (engine, body) => {
      orderFaults(engine, body);
      return { pending: engine.faults.pending.length };
    },
    DELETE: (engine) => {
      engine.faults.clear();
      return { pending: 0 };
    },
  },
  latency: {
    GET: listLatencies,
    POST: (engine, body) => {
      const { delay, method } = readLatency(engine, body);
      engine.latency.set(delay, method);
      return listLatencies(engine);
    },
    DELETE: (engine) => {
      engine.latency.clear();
      return [];
    },
  },
  snapshots: {
    GET: (engine) => engine.snapshots.names,
    POST: (engine, body) => {
      engine.snapshots.take(readName(body));
      return engine.snapshots.names;
    },
  },
  restore: {
    POST: (engine, body) => {
      engine.snapshots.restore(readName(body));
      return {};
    },
  },
  clock: { POST: turnClock },
  reset: {
    POST: (engine) => {
      engine.reset();
      return {};
    },
  },
};

function listLatencies({ latency }: Engine): JsonValue {
  return JSON.parse(JSON.stringify(latency.settings)) as JsonValue;
}

function listCall({ request: _request, reply: _reply, ...call }: LoggedCall): JsonObject {
  return { ...call, error: call.error ?? null, method: call.method ?? null };
}

function findCall(name: string): Command | undefined {
  const [, number] = /^log\/(\d{1,15})$/.exec(name) ?? [];
  if (number === undefined) return undefined;
  return {
    GET: ({ log }) => {
      const call = log.calls.find((candidate) => candidate.number === Number(number));
      if (call === undefined) throw new TypeError(`The log has no call ${number} any more.`);
      return { ...listCall(call), request: call.request, reply: call.reply };
    },
  };
}

function readName({ name }: JsonObject): string {
  if (typeof name === 'string' && name !== '') return name;
  throw new TypeError('Give the name of the snapshot: { "name": "start" }.');
}

function turnClock(engine: Engine, body: JsonObject): JsonValue {
  const { clock } = engine;
  if (!(clock instanceof VirtualClock))
    throw new TypeError('The clock of this mock cannot be turned.');
  const { advance, set, freeze } = body;
  if (typeof advance === 'number') clock.advance(advance);
  else if (typeof set === 'number') clock.set(set);
  else if (freeze === true) clock.freeze();
  else if (freeze === false) clock.release();
  else throw new TypeError('Give advance or set in milliseconds, or freeze as true or false.');
  return { now: clock.now() };
}

/** A page elsewhere can make a browser call this machine; its origin, or the name it used, tells. */
export function isLocal({ address, host, origin }: Omit<HttpCall, 'body'>): boolean {
  const machine = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
  const name = host === undefined || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host);
  return machine && name && (origin === undefined || origin === `http://${host}`);
}

function readBody(call: HttpCall): JsonObject | undefined {
  if (call.body === undefined) return undefined;
  if (call.body.length === 0) return {};
  const value = parseBody(call.body);
  return isObject(value) && memberOf(value, '__proto__') === undefined ? value : undefined;
}

function listCommands(): string {
  return Object.entries(commands)
    .flatMap(([name, methods]) =>
      Object.keys(methods).map((method) => `${method} ${controlPath}${name}`),
    )
    .join(', ');
}

function reply(status: number, value: JsonValue): HttpReply {
  const headers = { 'content-type': 'application/json; charset=UTF-8' };
  return { status, body: JSON.stringify(value), headers };
}
