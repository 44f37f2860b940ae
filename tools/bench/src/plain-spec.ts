import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a document as other generators know it: methods with a few params, each with a result of
 * its own, no conventions. This is what the peers were measured with.
 */
export function writePlainSpec(folder: string, methods: number, fields: number): void {
  const numbers = Array.from({ length: methods }, (_, index) => index);
  const document = {
    openrpc: '1.4.1',
    info: { title: 'Bench', version: '1.0.0' },
    servers: [{ name: 'bench', url: 'https://bench.example/rpc' }],
    methods: numbers.map((index) => createMethod(index)),
    components: {
      schemas: Object.fromEntries(
        numbers.map((index) => [`Row${index}`, createRow(index, fields)]),
      ),
    },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'openrpc.json'), JSON.stringify(document, null, 2));
}

function createMethod(index: number): object {
  return {
    name: `get.row_${index}`,
    summary: `Read row ${index}`,
    description: `Reads row ${index}: a sentence of the length that summaries usually have.`,
    params: [
      { name: 'id', required: true, schema: { type: 'integer' } },
      { name: 'limit', schema: { type: 'integer', minimum: 1, maximum: 1000 } },
      { name: 'order', schema: { type: 'string', enum: ['asc', 'desc'] } },
    ],
    result: {
      name: 'rows',
      schema: { type: 'array', items: { $ref: `#/components/schemas/Row${index}` } },
    },
    errors: [{ code: 404, message: 'Not found' }],
  };
}

/** A row of so many fields, of the types that documents mostly have. */
export function createRow(index: number, fields: number): object {
  const properties = Array.from({ length: fields }, (_, field) => [
    `field_${field}`,
    {
      title: `Field ${field}`,
      description: `Field ${field} of row ${index}: a sentence of the length that fields usually have.`,
      ...fieldTypes[field % fieldTypes.length],
    },
  ]);
  return {
    title: `Row ${index}`,
    type: 'object',
    required: ['field_0', 'field_1'],
    properties: Object.fromEntries(properties),
  };
}

const fieldTypes = [
  { type: 'integer' },
  { type: ['string', 'null'] },
  { type: 'boolean' },
  { type: 'string', enum: ['in', 'out'] },
  { type: ['number', 'null'] },
];
