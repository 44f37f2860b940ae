import { VirtualClock } from '../clock.ts';
import type { JsonObject } from '../json.ts';
import type { Command } from './command.ts';

export const clock: Command = {
  GET: (engine) => ({ now: engine.clock.now() }),
  POST: ({ clock: turned }, order) => {
    if (!(turned instanceof VirtualClock))
      throw new TypeError('The clock of this mock cannot be turned.');
    try {
      turn(turned, order);
    } catch (error) {
      throw error instanceof RangeError ? new TypeError(error.message) : error;
    }
    return { now: turned.now() };
  },
};

function turn(turned: VirtualClock, { advance, set, freeze }: JsonObject): void {
  if (typeof advance === 'number') turned.advance(advance);
  else if (typeof set === 'number') turned.set(set);
  else if (freeze === true) turned.freeze();
  else if (freeze === false) turned.release();
  else throw new TypeError('Give advance or set in milliseconds, or freeze as true or false.');
}
