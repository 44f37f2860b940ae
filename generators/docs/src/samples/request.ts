import type { Method } from '@openrpc-kit/model';
import { json, printValue } from './print-value.ts';

/** The JSON-RPC request of a call; a notification carries no id. */
export function makeRequest(method: Method, params: Readonly<Record<string, unknown>>): object {
  return {
    jsonrpc: '2.0',
    ...(method.result && { id: 1 }),
    method: method.name,
    params: method.paramStructure === 'by-position' ? toPositions(method, params) : params,
  };
}

/** Values in the order of the params, up to the last one given. */
function toPositions(method: Method, params: Readonly<Record<string, unknown>>): unknown[] {
  const values = method.params.map(({ name }) =>
    Object.hasOwn(params, name) ? params[name] : null,
  );
  const last = method.params.findLastIndex(({ name }) => Object.hasOwn(params, name));
  return values.slice(0, last + 1);
}

/** A JSON value to read. */
export function toJson(value: unknown): string {
  return printValue(value, json);
}
