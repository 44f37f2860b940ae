import { readFileSync } from 'node:fs';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

/** The text of an option: itself, or of `@file` what the file holds (`@-`: the standard input). */
export function readText(option: string, text: string): string {
  if (!text.startsWith('@')) return text;
  const file = text.slice(1);
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const { code = 'unknown fault' } = error as NodeJS.ErrnoException;
    throw new Failure(exitCodes.file, `${option}: ${file} cannot be read (${code})`);
  }
}
