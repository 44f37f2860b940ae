import {
  type ApiModel,
  loadModel,
  type Method,
  type Param,
  type RowField,
} from '@openrpc-kit/model';
import { fileURLToPath } from 'node:url';

export const loaded = loadModel(fileURLToPath(new URL('../openrpc.json', import.meta.url)));

/** The loaded spec; throws what is wrong with it when it does not load. */
export function getModel(): ApiModel {
  if (!loaded.model) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  return loaded.model;
}

export function findMethod(name: string): Method {
  const method = getModel().methods.find((candidate) => candidate.name === name);
  if (!method) throw new Error(`the spec has no ${name}`);
  return method;
}

export function fieldsOf(method: Method): readonly RowField[] {
  if (!method.list) throw new Error(`${method.name} is no list`);
  return method.list.fields;
}

/** Lines of words, for tables that are written down in a test. */
export function toTable(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/));
}

/** name, type, filter, sort, default: as in the tables of the documentation */
export function toRow({ name, dataType, filterable, sortable, ...rest }: RowField): string[] {
  const flags = [
    filterable ? 'filter' : '-',
    sortable ? 'sort' : '-',
    rest.default ? 'default' : '-',
  ];
  return [name, dataType, ...flags];
}

/** name, type, required: in the words of the documentation, which has one type for numbers */
export function toParamRow({ name, role, schema, required }: Param): string[] {
  return [name, role === 'filter' ? 'object' : toDocumentedType(schema), required ? 'yes' : 'no'];
}

function toDocumentedType(schema: Param['schema']): string {
  const facts = resolve(schema);
  if (facts['format'] === 'iso8601') return 'iso8601';
  return facts['type'] === 'integer' ? 'number' : String(facts['type']);
}

function resolve(schema: Param['schema']): Readonly<Record<string, unknown>> {
  if (typeof schema === 'boolean') return {};
  const name = schema.$ref?.split('/').at(-1);
  const target = getModel().schemas.find((candidate) => candidate.name === name)?.schema;
  return target === undefined ? schema : resolve(target);
}
