/** Types of JSON values, told apart as finely as JSON Schema can: a number is an integer or a fraction. */
export type ValueType = 'null' | 'boolean' | 'integer' | 'fraction' | 'string' | 'array' | 'object';

export const valueTypes: readonly ValueType[] = [
  'null',
  'boolean',
  'integer',
  'fraction',
  'string',
  'array',
  'object',
];

/** What a `type` keyword lets through. */
export function readTypes(type: unknown): Set<ValueType> {
  const names = Array.isArray(type) ? (type as unknown[]) : [type];
  return new Set(
    names.flatMap((name): ValueType[] => {
      if (name === 'number') return ['integer', 'fraction'];
      const known = valueTypes.find((each) => each === name && each !== 'fraction');
      return known ? [known] : [];
    }),
  );
}

export function typeOfValue(value: unknown): ValueType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction';
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value as 'string';
  return 'object';
}

/** `integer | null`; `nothing` for the empty set. */
export function showTypes(types: ReadonlySet<ValueType>): string {
  const names = valueTypes.flatMap((type): string[] => {
    if (!types.has(type) || type === 'null') return [];
    if (type === 'fraction') return types.has('integer') ? [] : ['number'];
    return [type === 'integer' && types.has('fraction') ? 'number' : type];
  });
  if (types.has('null')) names.push('null');
  return names.join(' | ') || 'nothing';
}
