import { writeFileSync } from 'node:fs';
import { createRow } from './plain-spec.ts';

/** Writes the document of the bench for generators that read OpenAPI: an operation a method, the same rows. */
export function writePlainOpenapi(file: string, methods: number, fields: number): void {
  const numbers = Array.from({ length: methods }, (_, index) => index);
  const document = {
    openapi: '3.1.0',
    info: { title: 'Bench', version: '1.0.0' },
    servers: [{ url: 'https://bench.example/api' }],
    paths: Object.fromEntries(
      numbers.map((index) => [`/rows/${index}`, { get: createOperation(index) }]),
    ),
    components: {
      schemas: Object.fromEntries(
        numbers.map((index) => [`Row${index}`, createRow(index, fields)]),
      ),
    },
  };
  writeFileSync(file, JSON.stringify(document, null, 2));
}

function createOperation(index: number): object {
  return {
    operationId: `getRow${index}`,
    summary: `Read row ${index}`,
    description: `Reads row ${index}: a sentence of the length that summaries usually have.`,
    parameters: [
      createParam('id', true, { type: 'integer' }),
      createParam('limit', false, { type: 'integer', minimum: 1, maximum: 1000 }),
      createParam('order', false, { type: 'string', enum: ['asc', 'desc'] }),
    ],
    responses: {
      200: {
        description: 'Rows',
        content: {
          'application/json': {
            schema: { type: 'array', items: { $ref: `#/components/schemas/Row${index}` } },
          },
        },
      },
      404: { description: 'Not found' },
    },
  };
}

function createParam(name: string, required: boolean, schema: object): object {
  return { name, in: 'query', required, schema };
}
