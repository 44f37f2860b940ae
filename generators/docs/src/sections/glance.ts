import type { ListFacts, Method } from '@openrpc-kit/model';
import type { Table } from 'mdast';
import type { Context } from '../context.ts';
import { count, formatNumber } from '../markdown/figures.ts';
import { type Inline, join, mono, table } from '../markdown/nodes.ts';
import { describeType } from './describe-type.ts';
import { linkConvention, linkSchema } from './links.ts';

type Fact = readonly [name: string, value: Inline];

/** The facts of a method on one look. */
export function writeGlance(method: Method, context: Context): Table {
  return table(
    ['Fact', 'Value'],
    [
      ...writeAccess(method, context),
      ...(context.model.conventions ? [writeWeight(method, context)] : []),
      writeAnswer(method, context),
      ...(method.list ? writeListFacts(method.list, context) : []),
      ...(method.params.length > 0 ? [writeStructure(method)] : []),
      ...(method.deprecated ? [['Deprecated', 'Yes. Do not use it in new code.'] as const] : []),
    ],
  );
}

function writeAccess(method: Method, context: Context): readonly Fact[] {
  if (method.access.length === 0) return [];
  const names = join(method.access, ', ');
  return [['Who may call it', [names, ' (', linkConvention('access', 'access', context), ')']]];
}

/** A call costs its weight when it succeeds, nothing when it fails, whatever it brings. */
function writeWeight({ weight, list }: Method, context: Context): Fact {
  const rest = list ? ' for each page that comes, whatever its rows' : ' when it succeeds';
  return [
    'Costs',
    [count(weight, 'point'), rest, ' (', linkConvention('limits', 'limits', context), ')'],
  ];
}

function writeAnswer({ list, result }: Method, context: Context): Fact {
  if (!result) return ['Answers with', 'nothing: it is a notification'];
  if (!list) return ['Answers with', describeType(result.schema, context)];
  const byDefault = list.fields.filter((field) => field.default).length;
  return [
    'Answers with',
    [
      'rows of ',
      linkSchema(list.row, context),
      `: ${list.fields.length} fields, ${byDefault} by default`,
    ],
  ];
}

function writeListFacts(list: ListFacts, context: Context): readonly Fact[] {
  return [...writePeriod(list, context), ...writePage(list, context), ...writeOrder(list, context)];
}

function writePeriod({ period }: ListFacts, context: Context): readonly Fact[] {
  if (!period) return [];
  const months = period.maximumMonths;
  const span = months === undefined ? '' : `, ${count(months, 'month')} at most`;
  const ends = [mono(period.from), ' to ', mono(period.till), ', both included, compared with '];
  return [
    [
      'Period',
      [ends, mono(period.field), span, ' (', linkConvention('dates', 'dates', context), ')'],
    ],
  ];
}

function writePage({ limit, offset }: ListFacts, context: Context): readonly Fact[] {
  if (!limit) return [];
  const rows = `${count(limit.default, 'row')} unless asked, ${formatNumber(limit.maximum)} at most`;
  const reach = offset ? `; offset up to ${formatNumber(offset.maximum)}` : '';
  return [['A page', [rows, reach, ' (', linkConvention('paging', 'paging', context), ')']]];
}

function writeOrder({ order }: ListFacts, context: Context): readonly Fact[] {
  if (order.length === 0) return [];
  const names = join(
    order.map((entry) => [mono(entry.field), ` ${entry.order}`]),
    ', ',
  );
  return [['Order unless asked', [names, ' (', linkConvention('sort', 'sorting', context), ')']]];
}

function writeStructure({ paramStructure }: Method): Fact {
  const words = {
    'by-name': 'by name',
    'by-position': 'by position, in the order below',
    either: 'by name, or by position in the order below',
  };
  return ['Params are given', words[paramStructure]];
}
