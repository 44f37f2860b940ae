import type { Engine } from '../rpc/engine.ts';
import { ScenarioError } from '../scenarios/scenario-error.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { JsonValue } from '../json.ts';
import { type Command, toJson } from './command.ts';

/** A scenario of a body has its rows in it: a path would let callers read files. */
export const scenario: Command = {
  GET: tellState,
  POST: (engine, body) => {
    try {
      engine.scenario.start(body as unknown as Scenario);
    } catch (error) {
      throw error instanceof ScenarioError ? new TypeError(error.message) : error;
    }
    return tellState(engine);
  },
  DELETE: (engine) => {
    engine.scenario.stop();
    return null;
  },
};

/** Null when none is played. */
function tellState(engine: Engine): JsonValue {
  return toJson(engine.scenario.state ?? null);
}
