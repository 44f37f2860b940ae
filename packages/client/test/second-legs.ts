import { Refusal } from './second-refusal.ts';

/** A leg of the second server: some of the fields that the documentation names. */
export interface Leg {
  readonly id: number;
  readonly start_time: string;
  readonly duration: number;
  readonly direction: 'in' | 'out';
  readonly employee_full_name: string | null;
  readonly is_failed: boolean;
}

type Params = Readonly<Record<string, unknown>>;
type Field = keyof Leg;

const names = ['Ada Lovelace', 'Grace Hopper', null] as const;

/** A moment of 2026, as the wire writes it. */
export function writeTime(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1) + seconds * 1000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
}

/** Legs at these seconds of 2026, with ids that fall while the time rises. */
export function makeLegs(seconds: readonly number[]): Leg[] {
  return seconds.map((second, index) => ({
    id: 9_000_000 - index * 7,
    start_time: writeTime(second),
    duration: (index * 37) % 600,
    direction: index % 3 === 0 ? 'out' : 'in',
    employee_full_name: names[index % names.length]!,
    is_failed: index % 5 === 0,
  }));
}

/** The rules of reports: a period of three months at most, both ends in it; ties by id. */
export function findLegs(legs: readonly Leg[], params: Params): { data: object[]; total: number } {
  const { date_from: from, date_till: till } = params as { date_from: string; date_till: string };
  const { limit = 1000, offset = 0 } = params as { limit?: number; offset?: number };
  if (limit > 10_000) throw new Refusal('invalid_parameter_value', -32_602, 'limit');
  if (offset > 100_000) throw new Refusal('invalid_parameter_value', -32_602, 'offset');
  if (Date.parse(till) - Date.parse(from) > 92 * 86_400_000) {
    throw new Refusal('date_interval_limit_reached', -32_602, 'date_till');
  }
  const fields = (params['fields'] as Field[] | undefined) ?? ['id', 'start_time'];
  const found = legs
    .filter((leg) => leg.start_time >= from && leg.start_time <= till)
    .filter((leg) => isWanted(leg, (params['filter'] as Filter | undefined) ?? {}))
    .toSorted(compareBy((params['sort'] as Sort[] | undefined)?.[0]));
  const page = found.slice(offset, offset + limit);
  return {
    data: page.map((leg) => Object.fromEntries(fields.map((field) => [field, leg[field]]))),
    total: found.length,
  };
}

interface Sort {
  readonly field: Field;
  readonly order?: string;
}

function compareBy({ field, order }: Sort = { field: 'start_time' }): (a: Leg, b: Leg) => number {
  if (field === 'id') throw new Refusal('sort_prohibited', -32_602, 'sort.0.field');
  const sign = order === 'desc' ? -1 : 1;
  return (a, b) => sign * compareValues(a[field], b[field]) || a.id - b.id;
}

function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  // Nothing comes last.
  if (a === null || b === null) return a === null ? 1 : -1;
  return (a as string) < (b as string) ? -1 : 1;
}

interface Filter {
  readonly field?: Field;
  readonly operator?: string;
  readonly value?: unknown;
  readonly condition?: string;
  readonly filters?: readonly Filter[];
}

function isWanted(
  leg: Leg,
  { field, operator, value = null, condition, filters }: Filter,
): boolean {
  if (field === undefined) {
    const verdicts = (filters ?? []).map((one) => isWanted(leg, one));
    if (verdicts.length === 0) return true;
    return condition === 'or' ? verdicts.includes(true) : !verdicts.includes(false);
  }
  if (field === 'start_time') throw new Refusal('filter_prohibited', -32_602, 'filter.field');
  const own = leg[field];
  const isText = typeof own === 'string' && typeof value === 'string';
  const isOrdered = typeof own === 'number' && typeof value === 'number';
  if (operator === '=') return own === value;
  if (operator === '!=') return own !== value;
  if (operator === 'in') return (value as unknown[]).includes(own);
  if (operator === 'like') return isText && toPattern(value).test(own);
  if (operator === '<') return isOrdered && own < value;
  if (operator === '>') return isOrdered && own > value;
  if (operator === '<=') return isOrdered && own <= value;
  if (operator === '>=') return isOrdered && own >= value;
  throw new Refusal('invalid_parameter_value', -32_602, 'filter.operator');
}

function toPattern(like: string): RegExp {
  const parts = like.split('%').map((part) => part.replace(/[^\w\s]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
