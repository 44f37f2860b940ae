import type { JsonSchema } from '../api-description.ts';
import type { JsonValue } from '../json.ts';
import { Random } from '../random.ts';

export function makeValue(
  schema: JsonSchema,
  schemas: Readonly<Record<string, JsonSchema>>,
  seed: number,
): JsonValue {
  void schemas;
  void new Random(seed);
  return typeof schema === 'boolean' ? null : {};
}
