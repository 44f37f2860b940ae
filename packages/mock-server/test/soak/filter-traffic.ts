import type { FieldDescription, JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import * as fc from 'fast-check';

/** Valid filter trees over the fields of a list, with values that its rows have, or nearly. */
export function createTrees(
  fields: readonly FieldDescription[],
  samples: ReadonlyMap<string, readonly JsonValue[]>,
): fc.Arbitrary<JsonObject> {
  const conditions = fields
    .filter(({ operators }) => operators.length > 0)
    .map((field) => createConditions(field, samples.get(field.name) ?? []));
  const { tree } = fc.letrec<{ tree: JsonObject }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant({}),
      fc.oneof(...conditions),
      fc.record(
        {
          condition: fc.constantFrom('and', 'or'),
          filters: fc.array(tie('tree'), { maxLength: 4 }),
        },
        { requiredKeys: ['filters'] },
      ),
    ),
  }));
  return tree;
}

function createConditions(
  field: FieldDescription,
  samples: readonly JsonValue[],
): fc.Arbitrary<JsonObject> {
  return fc.constantFrom(...field.operators).chain((operator) => {
    const condition = { field: field.name, operator };
    return createValues(operator, field, samples).map((value): JsonObject => {
      return value === undefined ? condition : { ...condition, value };
    });
  });
}

function createValues(
  operator: string,
  field: FieldDescription,
  samples: readonly JsonValue[],
): fc.Arbitrary<JsonValue | undefined> {
  const one = fc.constantFrom(...samples, ...strangers(field));
  switch (operator) {
    case '=null':
    case '!=null':
      return fc.constant(undefined);
    case '=':
    case '!=':
      return fc.option(fc.option(one, { nil: null }), { nil: undefined });
    case 'in':
      return fc.array(one, { maxLength: 5 });
    case 'like':
      return fc.constantFrom(...samples, '', '%', '_').chain((text) => toLike(String(text)));
    case 'regexp':
      return fc.constantFrom(...samples, 'a').chain((text) => toRegexp(String(text)));
    case 'jsquery':
      return fc.constantFrom('@# > 0', '@# > 1', ...queriesOf(samples));
    default:
      return one;
  }
}

/** Values of the type that no row need have. */
function strangers({ dataType, enum: words, knownValues }: FieldDescription): readonly JsonValue[] {
  switch (dataType) {
    case 'number':
      return [-1, 0, 0.5, 1e9, 300];
    case 'boolean':
      return [true, false];
    case 'iso8601':
      return ['2026-09-01 12:00:00', '1999-12-31 23:59:59'];
    case 'enum':
      return [...(words ?? []), ...(knownValues ?? []).map(({ value }) => value)];
    default:
      return ['', 'nobody', 'ünï', '%'];
  }
}

/** The text, its beginning, its end, a part, with one or all characters left open, taken literally. */
function toLike(text: string): fc.Arbitrary<string> {
  const exact = text.replaceAll(/[\\%_]/g, '\\$&');
  const half = text.slice(0, Math.ceil(text.length / 2)).replaceAll(/[\\%_]/g, '\\$&');
  return fc.constantFrom(
    exact,
    `${half}%`,
    `%${half}%`,
    `%${exact}`,
    `_${exact.slice(1)}`,
    '_'.repeat(text.length),
    text,
  );
}

/** Expressions that mean the same to PostgreSQL, to RE2 and to JavaScript. */
function toRegexp(text: string): fc.Arbitrary<string> {
  const word = /[A-Za-z\d]+/.exec(text)?.[0] ?? 'a';
  const half = word.slice(0, Math.ceil(word.length / 2));
  return fc.constantFrom(
    word,
    `^${half}`,
    `${word}$`,
    `^(${word}|x)+`,
    `[${half}]{2}`,
    '^.?.?$',
    '',
  );
}

/** Questions about members of the objects in a list. */
function queriesOf(samples: readonly JsonValue[]): readonly string[] {
  const items = samples.flatMap((value) => (Array.isArray(value) ? (value as JsonObject[]) : []));
  const queries = items.flatMap((item) =>
    Object.entries(item)
      .filter(([, value]) => typeof value === 'number')
      .map(([name, value]) => `#.${name} = ${JSON.stringify(value)}`),
  );
  return [...new Set(queries)].slice(0, 30);
}
