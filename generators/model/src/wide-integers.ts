import { isAnnotation } from './annotations.ts';

/**
 * What integers of formats wider than a JavaScript number holds (53 bits) are on the wire:
 * - `number`: JSON numbers, as the document says. Beyond 2^53 they lose their last digits when they are read.
 * - `string`: texts of decimal digits, as services write them that care for JavaScript.
 * - `either`: one or the other.
 */
export type WideIntegers = 'number' | 'string' | 'either';

const wideFormat = /^(u?int|[iu])(64|128|256)$/;
const numeric = new Set([
  'type',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
]);
const values = new Set(['const', 'default']);
const lists = new Set(['enum', 'examples']);

/** A schema as it is on the wire under that choice; what is no wide integer stays as it is. */
export function chooseWideIntegers(
  schema: Readonly<Record<string, unknown>>,
  choice: WideIntegers,
): Readonly<Record<string, unknown>> {
  const { type, format } = schema;
  const types = ([] as unknown[]).concat(type);
  const isInteger = types.includes('integer') || types.includes('number');
  if (choice === 'number' || !isInteger || !wideFormat.test(String(format))) return schema;
  const text = toText(schema, types, String(format));
  if (choice === 'string') return text;
  const members = Object.entries(schema);
  const inside = members.filter(([keyword]) => !isAnnotation(keyword));
  const described = members.filter(([keyword]) => isAnnotation(keyword));
  const { pattern, enum: allowed, const: only, type: textType } = text;
  const branch = { type: textType, pattern, enum: allowed, const: only };
  const digits = Object.entries(branch).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(described),
    anyOf: [Object.fromEntries(inside), Object.fromEntries(digits)],
  };
}

function toText(
  schema: Readonly<Record<string, unknown>>,
  types: readonly unknown[],
  format: string,
): Record<string, unknown> {
  const kept = Object.entries(schema)
    .filter(([keyword]) => !numeric.has(keyword))
    .map(([keyword, value]) => {
      if (values.has(keyword)) return [keyword, toDigits(value)] as const;
      return lists.has(keyword) && Array.isArray(value)
        ? ([keyword, value.map(toDigits)] as const)
        : ([keyword, value] as const);
    });
  const others = types.filter((type) => type !== 'integer' && type !== 'number');
  const all = [...new Set(['string', ...others])];
  return {
    ...Object.fromEntries(kept),
    type: all.length === 1 ? 'string' : all,
    pattern: format.startsWith('u') ? '^[0-9]+$' : '^-?[0-9]+$',
  };
}

function toDigits(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}
