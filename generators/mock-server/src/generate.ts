import type { GeneratedFile, Generator } from '@openrpc-kit/emit';
import { emitApiDescription } from './emit-api-description.ts';
import { emitDocument } from './emit-document.ts';

/**
 * Writes what a mock server of an API is made of, for the engine of `@openrpc-kit/mock-runtime`: the
 * facts of its document, and, apart from them, the document that `rpc.discover` answers with.
 */
export const generateMockServer: Generator = ({ model }): readonly GeneratedFile[] => [
  emitApiDescription(model),
  emitDocument(model),
];
