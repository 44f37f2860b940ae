/**
 * What the pages themselves need of the generator: the samples of a call, written anew as its params
 * change. Nothing here knows Node, the model or a printer of TypeScript.
 *
 * @module
 */
export type * from './console/console-facts.ts';
export { type Language, languages } from './samples/languages.ts';
export { makeRequest, type RequestFacts, toJson } from './samples/request.ts';
export type { ClientNames, SampleCall } from './samples/sample-call.ts';
