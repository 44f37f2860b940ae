import { shorten, showText, showValues } from '../printable.ts';
import type { Located } from './schema-part.ts';
import type { SchemaSource } from './schema-source.ts';
import { showTypes } from './value-type.ts';

/** What a schema is, in a few words: `CallLeg`, `string | null`, `"in", "out"`, `integer[]`. */
export function describeSchema(source: SchemaSource, located: Located, depth = 0): string {
  const name = located.length === 1 ? source.nameOf(located[0]) : undefined;
  if (name !== undefined) return name;
  const { types, values, items, unions } = source.view(located);
  if (values) return showValues(values.value);
  const [union] = unions;
  if (union && depth < 2) {
    const branches = union.branches.map((branch) => describeSchema(source, branch, depth + 1));
    return shorten([...branches, ...(union.orNull ? ['null'] : [])].join(' | '));
  }
  if (!types) return 'anything';
  const shown = showTypes(types.value);
  if (!items || depth > 2 || !types.value.has('array')) return showText(shown);
  const item = describeSchema(source, items, depth + 1);
  return shown.replace('array', /[ ,]/.test(item) ? `(${item})[]` : `${item}[]`);
}
