import { createHash } from 'node:crypto';

/** Characters; systems take 255 bytes, ending and folder included. */
const longest = 120;

/**
 * File name of a schema's module: `CallLeg` -> `call-leg`. Different names give different stems,
 * also where case does not matter or letters are recomposed: each capital of a name starts a word,
 * the stem of a name that starts without one ends in a hyphen, and letters beyond a to z stand by code
 * point between hyphens. Of a very long one only the beginning stands, and what tells it from others.
 */
export function toFileStem(name: string): string {
  const stem = name
    .replace(/(?!^)(?=[A-Z])/g, '-')
    .replace(/[^A-Za-z0-9_$-]/gu, (letter) => `--${letter.codePointAt(0)?.toString(16)}-`)
    .toLowerCase();
  if (stem.length > longest) return `${stem.slice(0, longest)}--${digest(name)}`;
  if (/^[a-z]/.test(name)) return `${stem}-`;
  return reserved.test(stem) ? `${stem}--` : stem;
}

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

function digest(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}
