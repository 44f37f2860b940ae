import { type Command, PlainText } from '../control/command.ts';
import { findCommand, listCommands } from '../control/commands.ts';
import { isObject, memberOf, nestsDeeperThan, type JsonObject, type JsonValue } from '../json.ts';
import type { Engine } from '../rpc/engine.ts';
import { parseBody } from '../rpc/parse-body.ts';
import type { HttpCall, HttpReply } from './answer-http.ts';
import { isReading } from './answer-target.ts';
import type { DoorFacts } from './door-facts.ts';
import { isLocal } from './is-local.ts';

/** Deeper bodies are refused before anything walks them by recursion. */
const deepest = 200;

/** Where the mock itself is spoken to, beside the path of the API. */
export const controlPath = '/__mock/';

/**
 * | call | does |
 * |---|---|
 * | `GET /__mock/health` | says that it is up, and what it is |
 * | `GET /__mock/metrics` | counts, for Prometheus |
 * | `GET /__mock/state` | tells seed, time, accounts with their keys, methods and errors |
 * | `GET /__mock/log` | lists the last calls |
 * | `GET /__mock/log/7` | the call of that number, with request and reply |
 * | `GET`, `POST`, `DELETE /__mock/faults` | lists, orders, forgets faults: a `FaultOrder`, or `{ "mix": { "drop": 0.05, "503": 0.05 } }` |
 * | `GET`, `POST`, `DELETE /__mock/latency` | lists, sets, ends waiting: `{ "delay": 50 }`, `{ "delay": { "kind": "uniform", "low": 20, "high": 80 }, "method": … }` |
 * | `GET`, `POST /__mock/clock` | `{ "advance": 3600000 }`, `{ "set": 0 }`, `{ "freeze": true }` or `false` |
 * | `GET`, `POST`, `DELETE /__mock/fixtures` | counts rows, serves those of the body until a reset, serves the first ones again |
 * | `GET`, `POST`, `DELETE /__mock/scenario` | tells how far it has come, plays that of the body, ends it |
 * | `GET`, `POST /__mock/snapshots` | names, takes snapshots: `{ "name": "start" }` |
 * | `POST /__mock/restore` | brings back how the mock stood: `{ "name": "start" }` |
 * | `POST /__mock/reset` | forgets sessions, points, faults and the log; the scenario begins anew |
 *
 * For programs on this machine only, and for no page of another origin.
 */
export function answerControl(engine: Engine, call: HttpCall, door: DoorFacts): HttpReply {
  if (!isLocal(call)) return reply(403, { error: 'Only for programs on this machine.' });
  const known = { error: `Known are ${listCommands(controlPath)}.` };
  const command = findCommand(call.path.slice(controlPath.length));
  if (command === undefined) return reply(404, known);
  const verb = isReading(call.method) ? 'GET' : call.method;
  const run = command[verb as keyof Command];
  if (run === undefined) {
    const refused = reply(405, known);
    return { ...refused, headers: { ...refused.headers, allow: listVerbs(command) } };
  }
  const body = call.method === 'POST' ? readBody(call) : {};
  if (body === undefined)
    return reply(400, { error: 'The body must be a JSON object, and no deep one.' });
  try {
    return reply(200, run(engine, body, door));
  } catch (error) {
    if (error instanceof TypeError) return reply(400, { error: error.message });
    throw error;
  }
}

function listVerbs(command: Command): string {
  return Object.keys(command)
    .flatMap((verb) => (verb === 'GET' ? ['GET', 'HEAD'] : [verb]))
    .join(', ');
}

function readBody(call: HttpCall): JsonObject | undefined {
  if (call.body === undefined) return undefined;
  if (call.body.length === 0) return {};
  const value = parseBody(call.body);
  if (!isObject(value) || memberOf(value, '__proto__') !== undefined) return undefined;
  return nestsDeeperThan(value, deepest) ? undefined : value;
}

function reply(status: number, value: JsonValue | PlainText): HttpReply {
  if (value instanceof PlainText) {
    return { status, body: value.text, headers: { 'content-type': value.contentType } };
  }
  const headers = { 'content-type': 'application/json; charset=UTF-8' };
  return { status, body: JSON.stringify(value), headers };
}
