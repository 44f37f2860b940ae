import { loadModel, type ApiModel, type Schema } from '@openrpc-kit/model';
import { Ajv, type ValidateFunction } from 'ajv';
import { join } from 'node:path';

const specFile = join(import.meta.dirname, '../../../specs/callgear-data-api/openrpc.json');

/** The model of the document that the validators are generated from. */
export function loadApi(): ApiModel {
  const { model, diagnostics } = loadModel(specFile);
  if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return model;
}

/** Judges by the standard document alone, as any other tool would: ajv at run time, and the calendar. */
export function createReference(model: ApiModel): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: false, ownProperties: true });
  ajv.addFormat('iso8601', isOfCalendar);
  ajv.addSchema(model.document as object, 'document');
  return (schema) => ajv.compile(relocate(schema) as object);
}

function isOfCalendar(text: string): boolean {
  const iso = `${text.replace(' ', 'T')}.000Z`;
  const time = new Date(iso);
  return !Number.isNaN(time.getTime()) && time.toISOString() === iso;
}

/** References of a schema outside of the document lead into it. */
function relocate(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'));
}
