import type { Conventions, FilterOperator } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { count, formatNumber } from '../markdown/figures.ts';
import { heading, type Inline, join, mono, strong, table } from '../markdown/nodes.ts';
import { readLine } from '../markdown/read-description.ts';
import { linkError, linkMethod } from './links.ts';

type Blocks = readonly (BlockContent | Heading)[];
type Write = (conventions: Conventions, context: Context) => Blocks;

/** What a convention's page adds to its text; nothing for a convention that is text alone. */
export function writeConventionFacts(id: string, context: Context): Blocks {
  const { conventions } = context.model;
  const write = Object.hasOwn(writers, id) ? writers[id] : undefined;
  return conventions && write ? write(conventions, context) : [];
}

const writers: Readonly<Record<string, Write>> = {
  filter: ({ filter }) => [
    heading(2, 'All operators'),
    table(
      ['Operator', 'Meaning', 'Field types', 'Value', 'Case'],
      filter.operators.map((operator) => [
        mono(operator.operator),
        [operator.title, operator.description === '' ? '' : [': ', readLine(operator.description)]],
        join(operator.types.map(mono), ', '),
        operands[operator.operand],
        operator.caseSensitive ? 'matters' : '',
      ]),
    ),
    ...facts([
      ['Groups are joined by', join(filter.conditions.map(mono), ' or ')],
      ['When a group names no condition', mono(filter.defaultCondition)],
      ['Groups nest', `${filter.maximumDepth} deep at most`],
    ]),
  ],
  sort: ({ sort }) =>
    facts([
      ['Orders', join(sort.orders.map(mono), ', ')],
      ['When none is named', mono(sort.defaultOrder)],
    ]),
  dates: ({ dates }) =>
    facts([
      ['Layout', mono(dates.layout)],
      ['Pattern', mono(dates.pattern)],
      ['Format in the schemas', mono(dates.format)],
    ]),
  limits: ({ limits }, context) =>
    facts([
      ['Points a day', formatNumber(limits.day)],
      ['Points a minute', formatNumber(limits.minute)],
      ['A call that succeeds', `the weight of its method: ${count(limits.defaultWeight, 'point')}`],
      ['A call that fails', 'nothing'],
      ['Methods of another weight', listOtherWeights(limits.defaultWeight, context)],
      [
        'A list read to its end',
        ['the weight of its method × pages; pages are rows ÷ ', mono('limit'), ', rounded up'],
      ],
    ]),
  authentication: ({ authentication }, context) =>
    facts([
      ['Opens a session', linkMethod(authentication.loginMethod, context)],
      ['Ends it', linkMethod(authentication.logoutMethod, context)],
      ['A session lives', count(authentication.sessionSeconds, 'second')],
    ]),
  access: ({ access }) => [
    heading(2, 'Audiences'),
    table(
      ['Audience', 'Also called', 'Who they are'],
      access.audiences.map(({ name, alsoCalled, description }) => [
        strong(name),
        alsoCalled,
        readLine(description),
      ]),
    ),
  ],
  versioning: ({ versioning }) =>
    facts([
      ['This document describes', versioning.current],
      ['Latest', versioning.latest],
    ]),
  errors: (_, context) => [heading(2, 'All errors'), writeErrorTable(context)],
  'open-points': ({ openPoints }) => [
    heading(2, 'Choices'),
    table(
      ['Question', 'Choice', 'Reason'],
      openPoints.map(({ question, choice, reason }) => [
        readLine(question),
        readLine(choice),
        readLine(reason),
      ]),
    ),
  ],
};

/** Methods that cost more or less than most. */
function listOtherWeights(usual: number, context: Context): Inline {
  const others = context.model.methods.filter(({ weight }) => weight !== usual);
  if (others.length === 0) return 'none in this document';
  return join(
    others.map(({ name, weight }) => [linkMethod(name, context), `: ${count(weight, 'point')}`]),
    ', ',
  );
}

const operands: Readonly<Record<FilterOperator['operand'], string>> = {
  value: 'of the field’s type, or null',
  ordered: 'of the field’s type',
  list: 'an array of values',
  pattern: 'a string',
  none: 'none',
};

function facts(rows: readonly (readonly [string, Inline])[]): Blocks {
  return [heading(2, 'In figures'), table(['Fact', 'Value'], rows)];
}

/** Every error of the document, with the way to its page. */
export function writeErrorTable(context: Context): BlockContent {
  return table(
    ['Error', 'Code', 'When'],
    context.model.errors.map((error) => [
      linkError(error, context),
      String(error.code),
      readLine(error.description || error.message),
    ]),
  );
}
