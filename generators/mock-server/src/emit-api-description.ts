import { type GeneratedFile, printConstant, printFile } from '@openrpc-kit/emit';
import type { ApiModel } from '@openrpc-kit/model';
import { describeApi } from './describe-api.ts';

/** `api-description.ts`: the facts of the API as one constant. */
export function emitApiDescription(model: ApiModel): GeneratedFile {
  return printFile('api-description.ts', {
    imports: [{ from: '@openrpc-kit/mock-runtime', names: ['ApiDescription'], typeOnly: true }],
    statements: [
      `/** What the engine of the mock server has to know about the API. */\n${printConstant('export const apiDescription: ApiDescription', describeApi(model))}`,
    ],
  });
}
