import { isObject } from '@openrpc-kit/model';

const annotations = /^(title|description|default|examples?|deprecated|readOnly|writeOnly|x-.*)$/;
const maps = new Set(['properties', 'patternProperties', 'dependencies']);
const values = new Set(['enum', 'const', 'required', 'type']);

/**
 * A schema of the model without annotations: they say nothing about validity, but a validator
 * would search them for `$id` and `$ref`.
 */
export function toPlainSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toPlainSchema);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !annotations.test(keyword))
      .map(([keyword, value]) => {
        if (values.has(keyword)) return [keyword, value];
        if (!maps.has(keyword) || !isObject(value)) return [keyword, toPlainSchema(value)];
        const members = Object.entries(value).map(([key, child]) => [key, toPlainSchema(child)]);
        return [keyword, Object.fromEntries(members)];
      }),
  );
}
