import { connect } from 'node:net';

/** Sends pieces as they are; collects what comes back until the other side closes, or is quiet. */
export function speak(port: number, ...pieces: readonly (string | Uint8Array)[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.setTimeout(400, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
    for (const piece of pieces) socket.write(piece);
  });
}

/** HTTP statuses of the replies in what was heard. */
export function listStatuses(heard: string): readonly number[] {
  return Array.from(heard.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status]) => Number(status));
}
