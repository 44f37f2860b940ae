export { comment, toInertText, type CommentTags } from './comment.ts';
export { formatFiles } from './format-files.ts';
export type {
  GeneratedFile,
  Generator,
  GeneratorInput,
  GeneratorOptions,
} from './generated-file.ts';
export { identifier, isIdentifier, propertyKey, stringLiteral } from './identifier.ts';
export { literal, literalUnion } from './literal.ts';
export { printFile, type FileParts, type Import } from './print-file.ts';
export { renderTypes } from './render-types.ts';
export type { MethodTypes, TypeDeclaration, TypeTable } from './type-table.ts';
export { StructureKind } from 'ts-morph';
export type * as Structures from 'ts-morph';
