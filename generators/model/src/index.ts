export type * from './api-model.ts';
export type * from './conventions.ts';
export { faults } from './conventions.ts';
export {
  diagnosticCodes,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticExplanation,
} from './diagnostic.ts';
export { loadModel, type LoadResult } from './load-model.ts';
export type { LoadOptions } from './spec-reader.ts';
