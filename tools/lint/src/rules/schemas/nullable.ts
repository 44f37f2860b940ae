import type { Rule } from '../../rule.ts';

export const nullable: Rule = {
  code: 'SCH009',
  group: 'schemas',
  name: 'nullable',
  severity: 'warning',
  title: 'Null is allowed in words that JSON Schema does not know',
  cause:
    '`nullable` belongs to OpenAPI 3.0. A validator of draft-07 passes over it and refuses null.',
  fix: 'Write `"type": ["string", "null"]`, or `anyOf` with `{ "type": "null" }` beside a reference.',
  check({ schemas, report }) {
    for (const { node, value } of schemas) {
      const { type } = value;
      const types = typeof type === 'string' ? [type] : node.child('type').texts();
      const named = types.filter((each) => each !== 'null');
      const advice =
        named.length > 0
          ? `write "type": ${JSON.stringify([...named, 'null']).replaceAll(',', ', ')}`
          : undefined;
      for (const keyword of ['nullable', 'x-nullable']) {
        if (value[keyword] !== true) continue;
        report(node.child(keyword), `${keyword} means nothing to JSON Schema`, { advice });
      }
    }
  },
};
