import { type GeneratedFile, literal, printFile } from '@openrpc-kit/emit';
import type { ApiModel } from '@openrpc-kit/model';

/** `document.ts`: the one-file OpenRPC document. */
export function emitDocument(model: ApiModel): GeneratedFile {
  return printFile('document.ts', {
    imports: [{ from: '@openrpc-kit/mock-runtime', names: ['JsonValue'], typeOnly: true }],
    statements: [
      `/** Answer of \`rpc.discover\`. */\nexport const document: JsonValue = ${literal(model.document)};`,
    ],
  });
}
