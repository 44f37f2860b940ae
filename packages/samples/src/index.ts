/**
 * What the docs generator and the pages that it made share: the samples of a call, written anew as
 * its params change, and the facts of a console. Nothing here knows Node or the model.
 *
 * @module
 */
export type * from './console-facts.ts';
export { type Language, languages } from './languages.ts';
export { makeRequest, type RequestFacts, toJson } from './request.ts';
export { type ClientNames, makeSampleCall, type SampleCall } from './sample-call.ts';
