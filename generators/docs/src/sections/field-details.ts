import type { ListFacts, RowField, Schema } from '@openrpc-kit/model';
import type { BlockContent } from 'mdast';
import type { Context } from '../context.ts';
import { bullets, type Inline, join, mono, paragraph, strong } from '../markdown/nodes.ts';
import { readDescription } from '../markdown/read-description.ts';
import { describeType, toValue } from './describe-type.ts';
import { linkConvention } from './links.ts';

/** `number`, `enum`, `array` of `string`: the type that filter, sort and the docs speak of. */
export function describeFieldType(field: RowField, context: Context): Inline {
  const items = typeof field.schema === 'object' ? field.schema.items : undefined;
  if (field.dataType !== 'array' || items === undefined || Array.isArray(items)) {
    return mono(field.dataType);
  }
  return [mono('array'), ' of ', describeType(items as Schema, context)];
}

/** All that is known of one field. */
export function writeFieldDetails(
  field: RowField,
  list: ListFacts,
  context: Context,
): readonly BlockContent[] {
  const facts = [
    writeOperators(field, context),
    writeEnum(field),
    writeKnownValues(field),
    writeUnit(field),
    writeAddress(field),
    writeExample(field),
    writeProvenance(field),
  ].filter((fact) => fact.length > 0);
  return [
    paragraph(...writeSummary(field, list, context)),
    ...readDescription(field.description, 4),
    ...(facts.length > 0 ? [bullets(facts)] : []),
  ];
}

function writeSummary(field: RowField, list: ListFacts, context: Context): readonly Inline[] {
  const traits = [
    ...(field.title === '' ? [] : [strong(field.title)]),
    [describeFieldType(field, context), field.nullable ? ' or null' : ', never null'],
    ...(field.name === list.key ? ['identifies the row'] : []),
    [field.filterable ? '' : 'no ', 'filter'],
    [field.sortable ? '' : 'no ', 'sort'],
    field.default ? 'by default' : 'only when asked for',
  ];
  return [join(traits, ' · ')];
}

/** Aliases are accepted by the service, but nobody needs to learn them. */
function writeOperators({ operators }: RowField, context: Context): readonly Inline[] {
  const known = context.model.conventions?.filter.operators ?? [];
  const aliases = new Set(known.filter(({ alias }) => alias).map(({ operator }) => operator));
  const shown = operators.filter((operator) => !aliases.has(operator));
  if (shown.length === 0) return [];
  return [linkConvention('filter', 'Operators', context), ': ', join(shown.map(mono), ' ')];
}

function writeEnum({ enum: values }: RowField): readonly Inline[] {
  return values ? ['One of: ', join(values.map(toValue), ', ')] : [];
}

function writeKnownValues({ knownValues }: RowField): readonly Inline[] {
  if (!knownValues || knownValues.length === 0) return [];
  const values = knownValues.map(({ value, title }) => [toValue(value), ` ${title}`]);
  return ['Known values, to which others may be added: ', join(values, '; ')];
}

function writeUnit({ unit }: RowField): readonly Inline[] {
  return unit === undefined ? [] : ['Unit: ', unit];
}

function writeAddress({ urlTemplate }: RowField): readonly Inline[] {
  return urlTemplate === undefined ? [] : ['Address, filled in from the row: ', mono(urlTemplate)];
}

function writeExample({ schema }: RowField): readonly Inline[] {
  const [example] = typeof schema === 'object' ? (schema.examples ?? []) : [];
  return example === undefined ? [] : ['Example: ', mono(JSON.stringify(example))];
}

function writeProvenance({ provenance }: RowField): readonly Inline[] {
  return provenance === undefined ? [] : ['Source: ', provenance];
}
