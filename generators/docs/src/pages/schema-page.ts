import type { NamedSchema } from '@openrpc-kit/model';
import type { Context } from '../context.ts';
import { bullets, codeBlock, heading, paragraph } from '../markdown/nodes.ts';
import type { Page } from '../markdown/print-page.ts';
import { readDescription } from '../markdown/read-description.ts';
import { toJson } from '@openrpc-kit/samples';
import { describeType } from '../sections/describe-type.ts';
import { linkMethod, linkSchema } from '../sections/links.ts';
import { writeProperties } from '../sections/properties.ts';

/** All about one named schema: in words, as JSON Schema, and where it is used. */
export function makeSchemaPage(named: NamedSchema, context: Context): Page {
  const { name, schema } = named;
  const { title = '', description = '' } = typeof schema === 'object' ? schema : {};
  const properties = writeProperties(schema, context);
  return {
    path: context.site.schemas.get(name) ?? '',
    title: name,
    description: title || `The schema ${name} of ${context.model.title}`,
    // What is derived from a row would hide the row itself from those who search.
    searchable: named.kind === 'plain' || named.kind === 'row',
    contentsDepth: 2,
    body: [
      ...readDescription(description || title, 2),
      ...(properties.length > 0
        ? properties
        : [paragraph('Type: ', describeType(schema, context))]),
      heading(2, 'JSON Schema'),
      codeBlock('json', toJson(schema)),
      ...writeUses(name, context),
    ],
  };
}

function writeUses(name: string, context: Context): Page['body'] {
  const methods = context.schemaUses.methods.get(name) ?? [];
  const schemas = context.schemaUses.schemas.get(name) ?? [];
  if (methods.length + schemas.length === 0) return [];
  return [
    heading(2, 'Used by'),
    bullets([
      ...methods.map((method) => [linkMethod(method, context)]),
      ...schemas.map((schema) => [linkSchema(schema, context)]),
    ]),
  ];
}
