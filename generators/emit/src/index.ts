export { below, comment, toInertText, type CommentTags } from './comment.ts';
export { formatFiles } from './format-files.ts';
export type {
  GeneratedFile,
  Generator,
  GeneratorInput,
  GeneratorOptions,
} from './generated-file.ts';
export { identifier, isIdentifier, memberKey, propertyKey, stringLiteral } from './identifier.ts';
export { indentLines, joinParts, layOut, printConstant, printWidth } from './layout.ts';
export { literal, literalUnion } from './literal.ts';
export { printDeclaration, unionOf, type TypeNode } from './print-type.ts';
export { printFile, type FileParts, type Import } from './print-file.ts';
export { renderTypes } from './render-types.ts';
export type { MethodTypes, TypeDeclaration, TypeTable } from './type-table.ts';
