/*
 * Numbers that belong to nobody: the ranges that regulators keep for films and examples. Digits
 * only, as they travel on the wire.
 */

/** Where a number is registered. */
export interface Area {
  readonly regionId: number | null;
  readonly region: string | null;
  readonly country: string;
  /** Number of ISO 3166-1, as text. */
  readonly countryId: string;
}

interface NumberRange {
  readonly prefix: string;
  readonly area: Area;
}

const kingdom = { country: 'United Kingdom', countryId: '826' };

/** A thousand numbers each. The first one is the company's own. */
const ranges: readonly NumberRange[] = [
  uk('442079460', 44020, 'London'),
  uk('441134960', 44113, 'Leeds'),
  uk('441144960', 44114, 'Sheffield'),
  uk('441154960', 44115, 'Nottingham'),
  uk('441164960', 44116, 'Leicester'),
  uk('441174960', 44117, 'Bristol'),
  uk('441184960', 44118, 'Reading'),
  uk('441214960', 44121, 'Birmingham'),
  uk('441314960', 44131, 'Edinburgh'),
  uk('441414960', 44141, 'Glasgow'),
  uk('441514960', 44151, 'Liverpool'),
  uk('441614960', 44161, 'Manchester'),
  uk('441914980', 44191, 'Newcastle'),
  uk('442896496', 44028, 'Belfast'),
  uk('442920180', 44029, 'Cardiff'),
  { prefix: '447700900', area: { ...kingdom, regionId: null, region: null } },
];

function uk(prefix: string, regionId: number, region: string): NumberRange {
  return { prefix, area: { ...kingdom, regionId, region } };
}

/** Numbers of outside parties that there are. */
export const outsideCount: number = (ranges.length - 1) * 1000;

/** The first numbers of the company's range. */
export function companyNumbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_item, index) => numberOf(ranges[0], index));
}

/** An outside number, 0 to `outsideCount - 1`: neighbours lie in different areas. */
export function outsideNumber(index: number): { readonly phone: string; readonly area: Area } {
  const range = ranges[1 + (index % (ranges.length - 1))];
  const phone = numberOf(range, Math.floor(index / (ranges.length - 1)));
  if (range === undefined) throw new RangeError(`There is no outside number ${index}.`);
  return { phone, area: range.area };
}

function numberOf(range: NumberRange | undefined, index: number): string {
  return `${range?.prefix}${String(index).padStart(3, '0')}`;
}
