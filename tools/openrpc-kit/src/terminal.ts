import type { WriteStream } from 'node:tty';
import picocolors from 'picocolors';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for a stream: only on a terminal, and never against the reader's wish (`NO_COLOR`). */
export function chooseColors(stream: Pick<WriteStream, 'isTTY'>): Colors {
  return picocolors.createColors(stream.isTTY === true && !process.env['NO_COLOR']);
}
