import { shorten, showText, showValue, showValues } from '../printable.ts';
import type { Located } from './schema-part.ts';
import type { SchemaSource } from './schema-source.ts';
import type { SchemaView } from './schema-view.ts';
import { showTypes } from './value-type.ts';

/** Naming more properties than these describes nothing. */
const mostMembers = 4;

/** What a schema is, in a few words: `CallLeg`, `string | null`, `"in", "out"`, `integer[]`. */
export function describeSchema(source: SchemaSource, located: Located, depth = 0): string {
  const name = located.length === 1 ? source.nameOf(located[0]) : undefined;
  if (name !== undefined) return name;
  const { types, values, items, unions, properties } = source.view(located);
  if (values) return showValues(values.value);
  const [union] = unions;
  if (union && depth < 2) {
    const branches = union.branches.map((branch) => describeSchema(source, branch, depth + 1));
    return shorten([...branches, ...(union.orNull ? ['null'] : [])].join(' | '));
  }
  if (!types) return 'anything';
  const members = properties.size > 0 && depth < 2 && showMembers(source, properties);
  const shown = members
    ? showTypes(types.value).replace('object', () => members)
    : showTypes(types.value);
  if (!items || depth > 2 || !types.value.has('array')) return showText(shown);
  const item = describeSchema(source, items, depth + 1);
  return shown.replace('array', /[ ,]/.test(item) ? `(${item})[]` : `${item}[]`);
}

/** `{type: "card", number}`: names of properties, and the value of those that have one only. */
function showMembers(source: SchemaSource, properties: SchemaView['properties']): string {
  const members = [...properties].slice(0, mostMembers).map(([name, schema]) => {
    const { values } = source.view(schema);
    return values?.value.length === 1 ? `${name}: ${showValue(values.value[0])}` : name;
  });
  const more = properties.size > mostMembers ? ['…'] : [];
  return showText(`{${[...members, ...more].join(', ')}}`);
}
