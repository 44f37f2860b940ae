import type { ServerResponse } from 'node:http';
import type { Drip } from '../doors/drip.ts';

/** Sends the pieces one after the other; ends early when the caller has left. */
export function sendDrip(response: ServerResponse, { pieces, pause }: Drip): void {
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sendNext = (): void => {
    const piece = pieces[at];
    at += 1;
    if (piece === undefined) {
      response.end();
      return;
    }
    response.write(piece);
    timer = setTimeout(sendNext, at < pieces.length ? pause : 0);
  };
  response.once('close', () => clearTimeout(timer));
  sendNext();
}
