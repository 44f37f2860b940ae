import type { ConsoleList } from '@openrpc-kit/samples';
import { make, makeButton, makeSelect } from '../make.ts';
import type { Control, ControlOptions } from './control.ts';
import { makeFilterCondition } from './filter-condition.ts';

/** A tree of conditions and groups. An empty one leaves the filter out. */
export function makeFilterBuilder(list: ConsoleList, options: ControlOptions): Control {
  const root = makeGroup({ list, ...toGroup(options.value, list), depth: 1, ...options });
  return {
    element: root.element,
    read: () => {
      const value = root.read() as FilterGroup;
      // A single condition needs no group around it.
      return value.filters.length > 1 ? value : value.filters[0];
    },
  };
}

interface FilterGroup {
  readonly condition: string;
  readonly filters: readonly unknown[];
}

interface GroupOptions extends FilterGroup {
  readonly list: ConsoleList;
  /** Of the group itself; its conditions are one deeper. */
  readonly depth: number;
  readonly onChange: () => void;
  /** Undefined for the outermost group, which stays. */
  readonly onRemove?: () => void;
}

function makeGroup(options: GroupOptions): Control {
  const { list, depth, onChange, onRemove } = options;
  const parts: Control[] = [];
  const rows = make('div', { class: 'filter-rows' });
  let { condition } = options;

  const add = (create: (onRemove: () => void) => Control): void => {
    const part: Control = create(() => {
      parts.splice(parts.indexOf(part), 1);
      part.element.remove();
      element.querySelector('button')?.focus();
      onChange();
    });
    parts.push(part);
    rows.append(part.element);
  };
  const addPart = (value: unknown): void =>
    add((remove) =>
      isGroup(value)
        ? makeGroup({ list, ...value, depth: depth + 1, onChange, onRemove: remove })
        : makeFilterCondition({ list, value: toRecord(value), onChange, onRemove: remove }),
    );
  const addNew = (value: unknown): void => {
    addPart(value);
    parts.at(-1)?.element.querySelector('select')?.focus();
    onChange();
  };
  const conditions = list.conditions.map((name) => ({ value: name, title: conditionTitle(name) }));
  const tools = make(
    'div',
    { class: 'filter-tools' },
    makeSelect('Rows match', conditions, condition, (name) => {
      condition = name;
      onChange();
    }),
    makeButton('Add condition', () => addNew({})),
    ...(depth + 1 < list.maximumDepth
      ? [
          makeButton('Add group', () =>
            addNew({ condition: otherOf(list, condition), filters: [{}] }),
          ),
        ]
      : []),
    ...(onRemove
      ? [makeButton('×', onRemove, { class: 'console-quiet', 'aria-label': 'Remove the group' })]
      : []),
  );
  const element = make('div', { class: 'filter-group', role: 'group', 'aria-label': 'Filter' });
  element.append(tools, rows);
  for (const value of options.filters) addPart(value);
  return {
    element,
    read: () => ({
      condition,
      filters: parts.map((part) => part.read()).filter(isTelling),
    }),
  };
}

function toGroup(value: unknown, list: ConsoleList): FilterGroup {
  if (isGroup(value)) return value;
  const condition = list.conditions[0] ?? 'and';
  return { condition, filters: value === undefined ? [] : [value] };
}

/** Conditions without a value and groups without conditions say nothing yet. */
function isTelling(part: unknown): boolean {
  return isGroup(part) ? part.filters.length > 0 : part !== undefined;
}

function isGroup(value: unknown): value is FilterGroup {
  return typeof value === 'object' && value !== null && 'filters' in value;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return (value ?? {}) as Readonly<Record<string, unknown>>;
}

function otherOf({ conditions }: ConsoleList, condition: string): string {
  return conditions.find((name) => name !== condition) ?? condition;
}

function conditionTitle(name: string): string {
  const titles: Readonly<Record<string, string>> = { and: 'all of', or: 'any of' };
  return titles[name] ?? name;
}
