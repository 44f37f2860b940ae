/**
 * File name of a schema's module: `CallLeg` -> `call-leg`. Different names give different stems,
 * also where case does not matter: each capital of a name starts a word, and the stem of a name that
 * starts without one ends in a hyphen.
 */
export function toFileStem(name: string): string {
  const stem = name.replace(/(?!^)(?=[A-Z])/g, '-').toLowerCase();
  if (/^[a-z]/.test(name)) return `${stem}-`;
  return reserved.test(stem) ? `${stem}--` : stem;
}

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
