import { json, printValue } from './print-value.ts';

/** What the request of a call depends on beside its params. A `Method` is one. */
export interface RequestFacts {
  readonly name: string;
  readonly paramStructure: 'by-name' | 'by-position' | 'either';
  readonly params: readonly { readonly name: string }[];
  /** Undefined for a notification. */
  readonly result: unknown;
}

/** The JSON-RPC request of a call; a notification carries no id. */
export function makeRequest(
  method: RequestFacts,
  params: Readonly<Record<string, unknown>>,
): object {
  return {
    jsonrpc: '2.0',
    ...(method.result !== undefined && { id: 1 }),
    method: method.name,
    params: method.paramStructure === 'by-position' ? toPositions(method, params) : params,
  };
}

/** Values in the order of the params, up to the last one given. */
function toPositions(method: RequestFacts, params: Readonly<Record<string, unknown>>): unknown[] {
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
