/** What samples of one call are written from. */
export interface SampleCall {
  /** Where the call goes. */
  readonly address: string;
  /** Where the generated client calls unless told; undefined when its document names no server. */
  readonly defaultAddress: string | undefined;
  /** Body of the request. */
  readonly request: object;
  /** Whether a reply comes: none does for a notification. */
  readonly replies: boolean;
  /** Params by name, as the generated client takes them. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Param that carries the key, where the method has one. */
  readonly tokenParam: string | undefined;
  readonly client: ClientNames;
}

/** How the generated client is named in a sample. */
export interface ClientNames {
  /** `@callgear-data-api/client` */
  readonly package: string;
  /** Variable of the client: `callgear`. */
  readonly variable: string;
  /** Variable of the environment that holds the key; undefined for an API without keys. */
  readonly tokenVariable: string | undefined;
  /** Where the method is: `['get', 'callLegsReport']`. */
  readonly path: readonly string[];
}

/** The request with the key left to the environment: samples in programs hold no secret. */
export function hideToken(call: SampleCall, expression: object): object {
  const { request, tokenParam, client } = call;
  const params: unknown = 'params' in request ? request.params : undefined;
  const isThere = typeof params === 'object' && params !== null && !Array.isArray(params);
  if (!isThere || tokenParam === undefined || client.tokenVariable === undefined) return request;
  return Object.hasOwn(params, tokenParam)
    ? { ...request, params: { ...params, [tokenParam]: expression } }
    : request;
}
