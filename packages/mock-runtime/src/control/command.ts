import type { DoorFacts } from '../doors/door-facts.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { Engine } from '../rpc/engine.ts';

/** What one verb of a control path does. Throws a `TypeError` that tells the caller what is wrong. */
export type Run = (engine: Engine, body: JsonObject, door: DoorFacts) => JsonValue | PlainText;

/** The verbs that a path under `/__mock/` knows. */
export interface Command {
  readonly GET?: Run;
  readonly POST?: Run;
  readonly DELETE?: Run;
}

/** An answer that is no JSON. */
export class PlainText {
  readonly text: string;
  readonly contentType: string;

  constructor(text: string, contentType: string) {
    this.text = text;
    this.contentType = contentType;
  }
}

/** A copy of what the engine holds, as JSON says it. */
export function toJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}
