import type { Context } from '../context.ts';
import { paragraph, table } from '../markdown/nodes.ts';
import type { Page } from '../markdown/print-page.ts';
import { readLine } from '../markdown/read-description.ts';
import { writeErrorTable } from '../sections/convention-facts.ts';
import { linkSchema } from '../sections/links.ts';

/** The lists of errors and of schemas; none for an empty list. */
export function makeIndexPages(context: Context): readonly Page[] {
  const { errors, schemas } = context.model;
  return [
    ...(errors.length > 0 ? [makeErrorIndex(context)] : []),
    ...(schemas.length > 0 ? [makeSchemaIndex(context)] : []),
  ];
}

function makeErrorIndex(context: Context): Page {
  return {
    path: 'errors/index',
    title: 'Errors',
    description: `Every error of ${context.model.title}, what it means and what to do.`,
    contentsDepth: 2,
    body: [
      ...(context.model.conventions
        ? [paragraph('Tell errors apart by their mnemonic: several share a code.')]
        : []),
      writeErrorTable(context),
    ],
  };
}

function makeSchemaIndex(context: Context): Page {
  return {
    path: 'schemas/index',
    title: 'Schemas',
    description: `Every named schema of ${context.model.title}.`,
    contentsDepth: 2,
    body: [
      table(
        ['Schema', 'What it describes'],
        context.model.schemas.map(({ name, schema }) => [
          linkSchema(name, context),
          readLine(typeof schema === 'object' ? (schema.description ?? schema.title ?? '') : ''),
        ]),
      ),
    ],
  };
}
