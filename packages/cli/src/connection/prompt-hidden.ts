import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

/** Asks on the terminal; what is typed does not show. */
export async function promptHidden(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(`${question}: `);
  try {
    return await new Promise<string>((resolve, reject) => {
      reader.question('', resolve);
      reader.once('SIGINT', () =>
        reject(new Failure(exitCodes.interrupted, 'interrupted before anything was sent')),
      );
      reader.once('close', () =>
        reject(new Failure(exitCodes.credentials, 'nothing was typed, and nothing sent')),
      );
    });
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}

/** Whether there is somebody to ask. */
export function canPrompt(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}
