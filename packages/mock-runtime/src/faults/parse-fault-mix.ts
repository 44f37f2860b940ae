import type { FaultMix } from './fault-mix.ts';

/**
 * Reads a mix of faults as a command line writes it: `drop=5%,503=2%,limit_exceeded=1%`. Which names
 * there are is said by the mock that it is for.
 *
 * @returns undefined for a text of another form
 */
export function parseFaultMix(text: string): FaultMix | undefined {
  const parts = text.split(',').map((part) => {
    const [, name, percent] = /^([\w-]+)=(\d{1,3}(?:\.\d+)?)%$/.exec(part.trim()) ?? [];
    return name === undefined ? undefined : ([name, Number(percent) / 100] as const);
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? Object.fromEntries(known) : undefined;
}
