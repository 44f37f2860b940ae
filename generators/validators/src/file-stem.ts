/**
 * File name of a schema's module: `CallLeg` -> `call-leg`. Different names give different stems,
 * also where case does not matter, because each capital of a name starts a word.
 */
export function toFileStem(name: string): string {
  const stem = name.replace(/(?!^)(?=[A-Z])/g, '-').toLowerCase();
  return reserved.test(stem) ? `${stem}-` : stem;
}

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
