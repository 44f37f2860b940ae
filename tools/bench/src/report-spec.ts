import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './workspace.ts';

/** Conventions are the flagship's own: they are what a real document of this kind refers to. */
const flagship = join(workspaceRoot, 'specs/callgear-data-api');

/**
 * Writes a document of report methods, each with a row of its own, and every convention of the
 * flagship: filter, sort, fields, paging, period, errors. Returns the path of its root.
 */
export function writeReportSpec(folder: string, methods: number, fields: number): string {
  const root = JSON.parse(readFileSync(join(flagship, 'openrpc.json'), 'utf8')) as {
    methods: { $ref: string }[];
  };
  cpSync(flagship, folder, { recursive: true });
  mkdirSync(join(folder, 'methods'), { recursive: true });
  const references = Array.from({ length: methods }, (_, index) => {
    const noun = `bench_${index}`;
    writeJson(join(folder, `schemas/bench-row-${index}.json`), createRow(noun, fields));
    writeJson(join(folder, `methods/get.${noun}.json`), createMethod(folder, noun, index));
    return { $ref: `methods/get.${noun}.json` };
  });
  const file = join(folder, 'openrpc.json');
  writeJson(file, { ...root, methods: [...root.methods, ...references] });
  return file;
}

/** The flagship's report method with another name and row. */
function createMethod(folder: string, noun: string, index: number): object {
  const text = readFileSync(join(folder, 'methods/get.call_legs_report.json'), 'utf8')
    .replaceAll('get.call_legs_report', `get.${noun}`)
    .replaceAll('schemas/call-leg.json', `schemas/bench-row-${index}.json`);
  const { examples: _examples, ...method } = JSON.parse(text) as { examples?: unknown };
  return method;
}

function createRow(noun: string, fields: number): object {
  const properties: Record<string, object> = {
    id: {
      title: 'Id',
      description: `Unique id of a ${noun}.`,
      type: 'integer',
      'x-filterable': true,
      'x-default': true,
    },
    start_time: {
      title: 'Start',
      description: 'When it began.',
      type: 'string',
      format: 'iso8601',
      'x-sortable': true,
      'x-default': true,
    },
  };
  for (let index = 2; index < fields; index++) {
    properties[`${noun}_field_${index}`] = {
      title: `Field ${index}`,
      description: `Field ${index} of ${noun}: a sentence of the length that fields usually have.`,
      ...fieldTypes[index % fieldTypes.length],
      'x-filterable': index % 3 > 0,
      'x-sortable': index % 4 > 0,
      'x-default': index % 2 > 0,
    };
  }
  return { title: noun, description: `A row of ${noun}.`, type: 'object', properties };
}

const fieldTypes = [
  { type: ['string', 'null'] },
  { type: 'integer', 'x-unit': 'seconds' },
  { type: 'boolean' },
  { type: 'string', enum: ['in', 'out'] },
  { type: ['number', 'null'] },
];

function writeJson(file: string, value: object): void {
  writeFileSync(file, JSON.stringify(value, null, 2));
}
