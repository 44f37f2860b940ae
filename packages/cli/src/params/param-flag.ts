import { InvalidArgumentError, Option } from 'commander';
import type { MethodFacts, ParamFacts } from '../api-facts.ts';
import { facts } from '../generated/facts.ts';
import { parseFields } from '../expressions/parse-fields.ts';
import { parseMoment } from '../expressions/parse-moment.ts';
import { parseSort } from '../expressions/parse-sort.ts';
import { readFilter } from '../expressions/read-filter.ts';
import { parseWhole } from '../connection/connection-options.ts';
import { showFilter, showSort } from './flag-examples.ts';
import { readText } from './read-text.ts';
import { isSecret } from './secret-params.ts';

/** A flag of a method: the option of the command line, and how its text becomes the param. */
export interface ParamFlag {
  readonly param: ParamFacts;
  readonly option: Option;
}

interface Shape {
  readonly flags: string;
  readonly text: string;
  readonly read: (text: string) => unknown;
}

/** Flags for the params of a method that have no secrets in them, the required ones first. */
export function listFlags(method: MethodFacts): readonly ParamFlag[] {
  return method.params
    .filter((param) => !isSecret(param))
    .toSorted((a, b) => Number(b.required) - Number(a.required))
    .map((param) => toFlag(param, method));
}

/** The flag for a param. Params with a role have the same flag in every method. */
function toFlag(param: ParamFacts, method: MethodFacts): ParamFlag {
  const { flags, text, read } = shapeOf(param, method);
  const description = param.required ? `${text} (required)` : text;
  return { param, option: new Option(flags, description).argParser(read) };
}

function shapeOf(param: ParamFacts, method: MethodFacts): Shape {
  switch (param.role) {
    case 'period-from':
      return momentShape('start', '--from');
    case 'period-till':
      return momentShape('end', '--till');
    case 'filter':
      return {
        flags: '--filter <expression>',
        text: `which rows: "${showFilter(method)}"; JSON or @file do too`,
        read: (text) => readFilter(readText('--filter', text), method, facts),
      };
    case 'fields':
      return {
        flags: '--fields <names>',
        text: 'fields of the rows, between commas; all; +more on top of the default ones',
        read: (text) => parseFields(text, method),
      };
    case 'sort':
      return {
        flags: '--sort <names>',
        text: `order of the rows: ${showSort(method)} (minus: descending)`,
        read: (text) => parseSort(text, method),
      };
    case 'limit': {
      const { limit } = method.list ?? {};
      const text = limit === undefined ? param.summary : `${param.summary}, ${limit} at most`;
      return plainShape({ ...param, summary: text });
    }
    default:
      return plainShape(param);
  }
}

function momentShape(edge: 'start' | 'end', flag: string): Shape {
  const included = edge === 'start' ? 'its first second' : 'its last second';
  return {
    flags: `${flag} <time>`,
    text: `${edge} of the period, ${included} included: 2026-10, 2026-10-05, "2026-10-05 09:30:00"`,
    read: (text) => parseMoment(flag, text, edge),
  };
}

function plainShape({ name, summary, type }: ParamFacts): Shape {
  const flag = `--${name.replaceAll('_', '-')}`;
  switch (type) {
    case 'integer':
      return { flags: `${flag} <number>`, text: summary, read: parseWhole };
    case 'number':
      return { flags: `${flag} <number>`, text: summary, read: parseNumber };
    case 'boolean':
      return { flags: `${flag} <true|false>`, text: summary, read: parseBoolean };
    case 'json':
      return { flags: `${flag} <json>`, text: summary, read: parseJson };
    case 'string':
      return { flags: `${flag} <text>`, text: summary, read: (text) => text };
  }
}

function parseNumber(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('Give a number.');
}

function parseBoolean(text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw new InvalidArgumentError('Give true or false.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(`Give JSON: ${(error as Error).message}`);
  }
}
