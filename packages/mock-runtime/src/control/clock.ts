import { VirtualClock } from '../clock.ts';
import type { Command } from './command.ts';

export const clock: Command = {
  GET: (engine) => ({ now: engine.clock.now() }),
  POST: ({ clock: turned }, { advance, set, freeze }) => {
    if (!(turned instanceof VirtualClock))
      throw new TypeError('The clock of this mock cannot be turned.');
    if (typeof advance === 'number') turned.advance(advance);
    else if (typeof set === 'number') turned.set(set);
    else if (freeze === true) turned.freeze();
    else if (freeze === false) turned.release();
    else throw new TypeError('Give advance or set in milliseconds, or freeze as true or false.');
    return { now: turned.now() };
  },
};
