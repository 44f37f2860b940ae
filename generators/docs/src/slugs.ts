import { toKebabCase } from '@openrpc-kit/model';

const longest = 80;

/**
 * File stems for names, in their order: letters, digits and hyphens. Names that come out the same
 * are numbered in order.
 *
 * @example assignSlugs(['CallLeg', 'call_leg']) // ['call-leg', 'call-leg-2']
 */
export function assignSlugs(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const stem = toStem(name);
    let slug = stem;
    for (let count = 2; taken.has(slug); count += 1) slug = `${stem}-${count}`;
    taken.add(slug);
    return slug;
  });
}

function toStem(name: string): string {
  const stem = toKebabCase(name).slice(0, longest).replace(/-$/, '');
  return stem === '' || unfit.test(stem) ? `page-${stem}`.replace(/-$/, '') : stem;
}

/** Names of devices on Windows, and `index`, which stands for its folder. */
const unfit = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|index)$/;
