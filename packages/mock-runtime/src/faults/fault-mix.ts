import type { FaultOrder } from './fault-order.ts';

/**
 * Part of all calls, from 0 to 1, that each kind of fault hits: a name of `faultKinds`, an HTTP
 * status, or a mnemonic.
 *
 * ```ts
 * const mix: FaultMix = { drop: 0.05, '503': 0.05, limit_exceeded: 0.05, 'expired-session': 0.05 };
 * ```
 */
export type FaultMix = Readonly<Record<string, number>>;

/** Faults that go by a name. Beside them a mix names statuses and mnemonics. */
export const faultKinds: Readonly<Record<string, FaultOrder>> = {
  drop: { spoil: 'drop' },
  cut: { spoil: 'cut' },
  garble: { spoil: 'garble' },
  drip: { spoil: 'drip' },
  'repeated-page': { page: 'previous' },
  'expired-session': { session: 'end' },
};

/**
 * The orders that a mix stands for.
 *
 * @param knowsError whether a mnemonic is one of the document
 * @throws {RangeError} for an unknown name, a part that is none, or parts that add up to more than 1
 */
export function createFaultOrders(
  mix: FaultMix,
  knowsError: (mnemonic: string) => boolean = () => true,
): readonly FaultOrder[] {
  const parts = Object.entries(mix);
  const wrong = parts.find(([, part]) => typeof part !== 'number' || !(part >= 0 && part <= 1));
  if (wrong !== undefined) throw new RangeError(`faults: ${wrong[0]} has no part from 0 to 1.`);
  // Six parts of 0.05 add up to a bit more than they should.
  if (parts.reduce((sum, [, part]) => sum + part, 0) > 1 + 1e-9) {
    throw new RangeError('faults: the parts add up to more than 1.');
  }
  return parts.map(([name, probability]) => ({ ...describeKind(name, knowsError), probability }));
}

function describeKind(name: string, knowsError: (mnemonic: string) => boolean): FaultOrder {
  const kind = Object.hasOwn(faultKinds, name) ? faultKinds[name] : undefined;
  if (kind !== undefined) return kind;
  if (/^[45]\d\d$/.test(name)) return { status: Number(name) };
  if (knowsError(name)) return { error: name };
  const names = Object.keys(faultKinds).join(', ');
  throw new RangeError(
    `faults: ${name} is not known. Known are ${names}, an HTTP status, a mnemonic.`,
  );
}
