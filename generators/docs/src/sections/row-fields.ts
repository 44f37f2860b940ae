import type { ListFacts, RowField } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { heading, type Inline, mono, paragraph, table } from '../markdown/nodes.ts';
import { linkToHeading } from '../markdown/print-page.ts';
import { linkConvention } from './links.ts';
import { describeFieldType, writeFieldDetails } from './field-details.ts';

/** Heads of the table of row fields; a mark in it reads `yes`, its absence is an empty cell. */
export const rowFieldHeads: readonly string[] = [
  'Field',
  'Type',
  'Null',
  'Filter',
  'Sort',
  'Default',
  'Meaning',
];

export interface RowFieldSections {
  /** One table to look things up in. */
  readonly overview: readonly (BlockContent | Heading)[];
  /** A section a field, which the table links to. */
  readonly details: readonly (BlockContent | Heading)[];
}

/** The row columns of a list method. */
export function writeRowFields(list: ListFacts, context: Context): RowFieldSections {
  const entries = list.fields.map((field) => ({ field, head: heading(3, mono(field.name)) }));
  const rows = entries.map(({ field, head }) => writeRow(field, head, context));
  return {
    overview: [
      heading(2, 'Row fields'),
      paragraph(...explainMarks(context)),
      table(rowFieldHeads, rows),
    ],
    details: [
      heading(2, 'Field by field'),
      ...entries.flatMap(({ field, head }) => [head, ...writeFieldDetails(field, list, context)]),
    ],
  };
}

function explainMarks(context: Context): readonly Inline[] {
  return [
    linkConvention('filter', 'Filter', context),
    ' and ',
    linkConvention('sort', 'sort', context),
    ' take the marked fields only. Those marked as default come when the call names no ',
    linkConvention('fields', 'fields', context),
    '.',
  ];
}

function writeRow(field: RowField, head: Heading, context: Context): readonly Inline[] {
  const code = mono(field.name);
  return [
    linkToHeading(head, code as { type: 'inlineCode'; value: string }),
    [describeFieldType(field, context), field.unit === undefined ? '' : `, ${field.unit}`],
    mark(field.nullable),
    mark(field.filterable),
    mark(field.sortable),
    mark(field.default),
    field.title || field.name,
  ];
}

function mark(holds: boolean): string {
  return holds ? 'yes' : '';
}
