import type { ConsoleFacts, ConsoleParam } from '@openrpc-kit/samples';
import { make, makeId } from '../make.ts';
import type { Control, ControlOptions } from './control.ts';
import { makeFieldPicker } from './field-picker.ts';
import { makeFilterBuilder } from './filter-builder.ts';
import { makeParamControl } from './param-control.ts';
import { makeSortBuilder } from './sort-builder.ts';

/** Roles that have a builder, which takes the whole width. */
const builders = { filter: makeFilterBuilder, fields: makeFieldPicker, sort: makeSortBuilder };

/** The order in which people think of a query. */
const order = ['period-from', 'period-till', undefined, 'user-id', 'filter', 'sort', 'fields'];

export interface ParamForm {
  readonly element: HTMLElement;
  /** Params by name, in the order of the method; without the key. */
  read(): Readonly<Record<string, unknown>>;
}

/** A form of all params but the key, which has a place of its own. */
export function makeParamForm(facts: ConsoleFacts, onChange: () => void): ParamForm {
  const asked = facts.params.filter(({ role }) => role !== 'access-token');
  const entries = asked.map((param) => {
    const options = { value: facts.example[param.name], onChange };
    const control = makeControl(param, facts, options);
    control.element.id = makeId('param');
    return { param, control };
  });
  const shown = entries.toSorted((a, b) => rank(a.param) - rank(b.param));
  return {
    element: make('div', { class: 'param-form' }, ...shown.map(makeRow)),
    read: () => {
      const given = entries.map(({ param, control }) => [param.name, control.read()] as const);
      return Object.fromEntries(given.filter(([, value]) => value !== undefined));
    },
  };
}

function makeControl(
  param: ConsoleParam,
  { list }: ConsoleFacts,
  options: ControlOptions,
): Control {
  const build = isBuilt(param.role) ? builders[param.role] : undefined;
  return list && build ? build(list, options) : makeParamControl(param, options);
}

function isBuilt(role: string | undefined): role is keyof typeof builders {
  return role !== undefined && Object.hasOwn(builders, role);
}

function makeRow({ param, control }: { param: ConsoleParam; control: Control }): HTMLElement {
  const wide = isBuilt(param.role) || param.kind === 'json';
  return make(
    'div',
    { class: wide ? 'param-row wide' : 'param-row' },
    make('p', { class: 'param-head' }, makeName(param, control.element), param.summary),
    control.element,
  );
}

/** The name is a label where there is one control that it can be of. */
function makeName({ name, required }: ConsoleParam, { localName, id }: HTMLElement): HTMLElement {
  const isOne = ['input', 'select', 'textarea'].includes(localName);
  const mark = required ? [make('sup', { title: 'required', 'aria-hidden': 'true' }, '∗')] : [];
  return isOne
    ? make('label', { class: 'param-name', for: id }, name, ...mark)
    : make('span', { class: 'param-name' }, name, ...mark);
}

function rank({ role }: ConsoleParam): number {
  const known = order.indexOf(role);
  return known === -1 ? order.indexOf(undefined) : known;
}
