import { createInterface } from 'node:readline/promises';

/** Asks on the terminal; anything but yes means no. */
export async function confirm(question: string): Promise<boolean> {
  const line = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await line.question(`${question} [y/N] `);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    line.close();
  }
}
