import type { Random } from '@openrpc-kit/mock-runtime';
import { firstNames, lastNames } from './names.ts';
import { type Area, outsideCount, outsideNumber } from './phone-numbers.ts';

/** Somebody outside who calls or is called. */
export interface Party {
  /** Null when the number is withheld. */
  readonly phone: string | null;
  readonly area: Area | null;
  /** Set for those in the address book. */
  readonly contactId: number | null;
  readonly fullName: string | null;
}

const inAddressBook = 40;

/** The first one withholds the number. */
export function createParties(random: Random, count: number): readonly Party[] {
  const withheld: Party = { phone: null, area: null, contactId: null, fullName: null };
  const parties: Party[] = [withheld];
  while (parties.length < Math.min(count, outsideCount)) {
    const index = parties.length;
    const known = random.chance(inAddressBook);
    parties.push({
      ...outsideNumber(index),
      contactId: known ? 9000 + index : null,
      fullName: known ? `${random.pick(firstNames)} ${random.pick(lastNames)}` : null,
    });
  }
  return parties;
}

/** Few parties call often, most call once or twice; about 2 in 100 callers withhold their number. */
export function pickParty(random: Random, count: number): number {
  if (random.chance(2)) return 0;
  return 1 + Math.min(random.below(count - 1), random.below(count - 1));
}
