import type { Schema } from '@openrpc-kit/model';
import type { Table } from 'mdast';
import type { Context } from '../context.ts';
import { mono, table } from '../markdown/nodes.ts';
import { readLine } from '../markdown/read-description.ts';
import { describeType, findDescription } from './describe-type.ts';

/** The properties of an object schema, or nothing for any other. */
export function writeProperties(schema: Schema, context: Context): readonly Table[] {
  const entries = typeof schema === 'object' ? Object.entries(schema.properties ?? {}) : [];
  if (typeof schema !== 'object' || entries.length === 0) return [];
  const required = new Set(schema.required);
  const rows = entries.map(([name, property]) => [
    mono(name),
    describeType(property, context),
    required.has(name) ? 'yes' : '',
    readLine(findDescription(property, context)),
  ]);
  return [table(['Property', 'Type', 'Required', 'Meaning'], rows)];
}
