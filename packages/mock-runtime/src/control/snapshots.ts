import type { JsonObject } from '../json.ts';
import type { Command } from './command.ts';

export const snapshots: Command = {
  GET: (engine) => engine.snapshots.names,
  POST: (engine, body) => {
    engine.snapshots.take(readName(body));
    return engine.snapshots.names;
  },
};

export const restore: Command = {
  POST: (engine, body) => {
    engine.snapshots.restore(readName(body));
    return {};
  },
};

function readName({ name }: JsonObject): string {
  if (typeof name === 'string' && name !== '') return name;
  throw new TypeError('Give the name of the snapshot: { "name": "start" }.');
}
