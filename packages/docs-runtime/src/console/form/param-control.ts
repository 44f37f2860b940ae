import type { ConsoleParam } from '@openrpc-kit/samples';
import { make, makeSelect } from '../make.ts';
import type { Control, ControlOptions } from './control.ts';
import { makeSecretInput } from './secret-input.ts';
import { fromDateControl, toDateControl } from './wire-date.ts';

/** A control for a param by its kind. */
export function makeParamControl(param: ConsoleParam, options: ControlOptions): Control {
  if (param.secret) return makeSecret(param, options);
  if (param.kind === 'choice') return makeChoice(param, param.values ?? [], options);
  if (param.kind === 'boolean') return makeChoice(param, [true, false], options);
  return param.kind === 'json' ? makeJson(param, options) : makeInput(param, options);
}

function makeChoice(
  param: ConsoleParam,
  values: readonly unknown[],
  { value, onChange }: ControlOptions,
): Control {
  const texts = values.map((choice) => JSON.stringify(choice));
  const options = [
    ...(param.required && value !== undefined ? [] : [{ value: '', title: leftOut(param) }]),
    ...texts.map((text, at) => ({ value: text, title: String(values[at]) })),
  ];
  const select = makeSelect(param.name, options, JSON.stringify(value) ?? '', onChange);
  return {
    element: select,
    read: () => (select.value === '' ? undefined : (JSON.parse(select.value) as unknown)),
  };
}

function makeInput(param: ConsoleParam, { value, onChange }: ControlOptions): Control {
  const isNumber = param.kind === 'number' || param.kind === 'integer';
  const input = make('input', {
    'aria-label': param.name,
    type: param.kind === 'date' ? 'datetime-local' : isNumber ? 'number' : 'text',
    step: param.kind === 'number' ? 'any' : '1',
    min: param.minimum?.toString(),
    max: param.maximum?.toString(),
    placeholder: leftOut(param),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  input.value = param.kind === 'date' ? toDateControl(value) : toText(value);
  input.addEventListener('input', onChange);
  return {
    element: input,
    read: () => {
      if (input.value === '') return undefined;
      if (param.kind === 'date') return fromDateControl(input.value);
      return isNumber ? Number(input.value) : input.value;
    },
  };
}

/** What is no string is read as JSON. */
function makeSecret(param: ConsoleParam, { value, onChange }: ControlOptions): Control {
  const { element, input } = makeSecretInput(param.name, param.name, leftOut(param));
  input.value = toText(value);
  input.addEventListener('input', onChange);
  return {
    element,
    read: () => {
      if (input.value === '') return undefined;
      return param.kind !== 'string' && isJson(input.value)
        ? (JSON.parse(input.value) as unknown)
        : input.value;
    },
  };
}

/** A param of any shape. What is no JSON goes out as a string, for the API to judge. */
function makeJson(param: ConsoleParam, { value, onChange }: ControlOptions): Control {
  const area = make('textarea', {
    'aria-label': `${param.name}, as JSON`,
    rows: '3',
    spellcheck: 'false',
    placeholder: 'JSON',
  });
  area.value = value === undefined ? '' : JSON.stringify(value, null, 2);
  area.addEventListener('input', () => {
    area.setAttribute('aria-invalid', String(area.value !== '' && !isJson(area.value)));
    onChange();
  });
  return {
    element: area,
    read: () => {
      if (area.value.trim() === '') return undefined;
      return isJson(area.value) ? (JSON.parse(area.value) as unknown) : area.value;
    },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function leftOut(param: ConsoleParam): string {
  if (param.default !== undefined) return `${toText(param.default)} unless given`;
  return param.required ? 'required' : 'left out';
}

function toText(value: unknown): string {
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}
