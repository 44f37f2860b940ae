import type { Schema } from '@openrpc-kit/model';
import type { Table } from 'mdast';
import type { Context } from '../context.ts';
import { mono, table } from '../markdown/nodes.ts';
import { readLine } from '../markdown/read-description.ts';
import { describeType } from './describe-type.ts';

/** The properties of an object schema, or nothing for any other. */
export function writeProperties(schema: Schema, context: Context): readonly Table[] {
  const entries = typeof schema === 'object' ? Object.entries(schema.properties ?? {}) : [];
  if (typeof schema !== 'object' || entries.length === 0) return [];
  const required = new Set(schema.required);
  const rows = entries.map(([name, property]) => [
    mono(name),
    describeType(property, context),
    required.has(name) ? 'yes' : '',
    readLine(describe(property, context)),
  ]);
  return [table(['Property', 'Type', 'Required', 'Meaning'], rows)];
}

/** Its own words, or those of the schema it refers to. */
function describe(property: Schema, { model }: Context): string {
  if (typeof property !== 'object') return '';
  const own = property.description ?? property.title;
  if (own !== undefined || property.$ref === undefined) return own ?? '';
  const name = property.$ref.slice(property.$ref.lastIndexOf('/') + 1);
  const target = model.schemas.find((schema) => schema.name === name)?.schema;
  return typeof target === 'object' ? (target.title ?? target.description ?? '') : '';
}
