import {
  choiceRule,
  delayRule,
  faultMembers,
  type JsonValue,
  listProblems,
  type MemberRule,
  type MemberRules,
  nameKnown,
  rangeRule,
  textRule,
} from '@openrpc-kit/mock-runtime';
import { apiDescription } from './generated/api-description.ts';
import type { MockOptions } from './mock-options.ts';

const known = nameKnown(apiDescription);

const functionRule: MemberRule = {
  needs: 'a function',
  accepts: (value: unknown) => typeof value === 'function',
};

const objectRule: MemberRule = { needs: 'an object', accepts: isObject };

const secretRule: MemberRule = { ...textRule, secret: true };

const flagRule: MemberRule = {
  needs: 'true or false',
  accepts: (value) => typeof value === 'boolean',
};

/** What every option of `createMock` has to be. */
export const mockOptionRules: Readonly<Record<keyof MockOptions, MemberRule>> = {
  seed: rangeRule(0, 0xffff_ffff),
  legs: rangeRule(0, 10_000_000),
  from: textRule,
  till: textRule,
  timezone: { needs: 'an IANA name such as Europe/London', accepts: isTimeZone },
  accessToken: secretRule,
  login: secretRule,
  password: secretRule,
  limits: { needs: '{ day, minute } in whole numbers, or "none"', accepts: isLimits },
  allowedAddresses: { needs: 'a list of addresses', accepts: isTexts },
  version: {
    needs: '{ current, latest } as texts',
    accepts: (value) => isObject(value) && isTexts([value['current'], value['latest']]),
  },
  clock: {
    needs: 'a clock: an object with a method now',
    accepts: (value) => isObject(value) && 'now' in value,
  },
  latency: delayRule,
  faults: {
    needs: 'a list of orders, or a mix',
    accepts: (value) => typeof value === 'object' && value !== null,
    look: (value, _known, path) => (Array.isArray(value) ? checkOrders(value, path) : []),
  },
  scenario: objectRule,
  replay: { needs: 'a list of recorded calls', accepts: (value) => Array.isArray(value) },
  replayMissing: choiceRule('error', 'seed'),
  fixtures: objectRule,
  fixtureMode: choiceRule('replace', 'add'),
  strictHeaders: flagRule,
  discover: flagRule,
  onError: functionRule,
};

/**
 * Refuses options that there are none of, and values that cannot be.
 *
 * @throws {RangeError} listing all of them
 */
export function checkOptions(options: object, rules: MemberRules): void {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const problems = listProblems(Object.fromEntries(given) as JsonValue, rules, known, '');
  if (problems.length > 0) throw new RangeError(problems.join('\n'));
}

function checkOrders(orders: readonly JsonValue[], path: string): readonly string[] {
  return orders.flatMap((order, at) => listProblems(order, faultMembers, known, `${path}.${at}`));
}

function isTimeZone(value: JsonValue): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: String(value) }) instanceof Object;
  } catch {
    return false;
  }
}

function isLimits(value: JsonValue): boolean {
  if (value === 'none') return true;
  if (!isObject(value)) return false;
  return ['day', 'minute'].every((name) => {
    const limit = value[name];
    return Number.isSafeInteger(limit) && Number(limit) >= 0;
  });
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
