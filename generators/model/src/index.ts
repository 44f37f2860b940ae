export type * from './api-model.ts';
export { checkSize } from './check-size.ts';
export type * from './conventions.ts';
export { faults } from './conventions.ts';
export { describeViolation } from './describe-violation.ts';
export {
  diagnosticCodes,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticExplanation,
} from './diagnostic.ts';
export { loadModel, type LoadResult } from './load-model.ts';
// For tools that judge a document as it is written, place by place.
export { isReservedWord, toKebabCase } from './names.ts';
export { SchemaRegistry } from './schema-registry.ts';
export { toDisplayPath, type Pointer, type SourceFile } from './source-file.ts';
export type { SourcePlace } from './source-locator.ts';
export { isObject, SpecNode } from './spec-node.ts';
export { SpecReader, toPrintable, type EitherParams, type LoadOptions } from './spec-reader.ts';
export { toDefaultStructure } from './default-structure.ts';
export { listSecretParams } from './secret-params.ts';
export { suggest } from './suggest.ts';
export type { WideIntegers } from './wide-integers.ts';
export { toWords } from './words.ts';
