import { readFileSync } from 'node:fs';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';
import { explainReadFault } from '../read-fault.ts';

/** The text of an option: itself, or of `@file` what the file holds (`@-`: the standard input). */
export function readText(option: string, text: string): string {
  if (!text.startsWith('@')) return text;
  const file = text.slice(1);
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const reason = explainReadFault(error);
    throw new Failure(exitCodes.file, `${option}: ${file} cannot be read: ${reason}`);
  }
}
