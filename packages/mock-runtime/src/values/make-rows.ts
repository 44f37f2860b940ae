import type { FieldDescription, ListDescription } from '../api-description.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { Random, seedOf } from '../random.ts';
import { formatWireTime } from '../wire-time.ts';

const words = 'amber birch cedar delta ember fjord grove haven iris jade kite lime'.split(' ');
/** Cells of a field that are null, where they can be. */
const nullPercent = 12;
/** 2026-10-01 00:00:00 and its month, in seconds: rows do not depend on when they are made. */
const monthStart = Date.UTC(2026, 9, 1) / 1000;
const monthLength = 31 * 86_400;

/** First and last second of the times in made rows. */
export const madePeriod: { readonly from: string; readonly till: string } = {
  from: formatWireTime(monthStart),
  till: formatWireTime(monthStart + monthLength - 1),
};

/** Rows that fit what the document says of their fields: the same for the same seed. */
export function makeRows(list: ListDescription, seed: number, count: number): JsonObject[] {
  const random = new Random(seed, seedOf(list.row));
  return Array.from({ length: count }, (_item, at) =>
    Object.fromEntries(
      list.fields.map((field) => [field.name, makeCell(field, list.key, at, random)]),
    ),
  );
}

function makeCell(field: FieldDescription, key: string, at: number, random: Random): JsonValue {
  if (field.name === key) return field.dataType === 'number' ? at + 1 : `${field.name}-${at + 1}`;
  if (field.nullable && random.chance(nullPercent)) return null;
  const values = field.enum ?? field.knownValues?.map(({ value }) => value) ?? [];
  if (values.length > 0) return random.pick(values);
  switch (field.dataType) {
    case 'number':
      return random.below(1000);
    case 'boolean':
      return random.chance(50);
    case 'iso8601':
      return formatWireTime(monthStart + random.below(monthLength));
    case 'array':
      return [];
    case 'object':
      return {};
    case 'string':
    case 'enum':
      return `${random.pick(words)} ${random.below(100)}`;
  }
}
