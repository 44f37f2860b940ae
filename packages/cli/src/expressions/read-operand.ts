import type { FieldFacts } from '../api-facts.ts';
import { padMoment } from './moment.ts';
import { didYouMean } from './suggest.ts';

/** A value of a filter, or what is wrong with it. */
export type Operand = { readonly value: unknown } | { readonly problem: string };

/** Reads a value of a filter expression as the field needs it. What is quoted is never null. */
export function readOperand(
  text: string,
  isQuoted: boolean,
  field: FieldFacts,
  operand: string,
): Operand {
  const { name, dataType, integer, values } = field;
  if (!isQuoted && text.toLowerCase() === 'null') {
    return operand === 'value' ? { value: null } : { problem: 'null goes with = and != only' };
  }
  if (operand === 'pattern') return { value: text };
  switch (dataType) {
    case 'number': {
      const pattern = integer ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
      if (pattern.test(text)) return { value: Number(text) };
      return { problem: `${name} is a ${integer ? 'whole ' : ''}number, not ${text}` };
    }
    case 'boolean': {
      const lower = text.toLowerCase();
      if (lower === 'true' || lower === 'false') return { value: lower === 'true' };
      return { problem: `${name} is true or false, not ${text}` };
    }
    case 'iso8601': {
      const moment = padMoment(text, 'start');
      if (moment !== undefined) return { value: moment };
      return { problem: `${name} is a date and time such as "2026-10-01 09:30:00", not ${text}` };
    }
    default: {
      const isUnknown = values !== undefined && !values.map(String).includes(text);
      if (!isUnknown) return { value: text };
      const known = values.map(String);
      return {
        problem: `${name} is one of ${known.join(', ')}, not ${text}${didYouMean(text, known)}`,
      };
    }
  }
}
