import type { GeneratedFile } from '@openrpc-kit/emit';
import type { ApiModel } from '@openrpc-kit/model';
import { generateDocs } from '../generate-docs.ts';

/** The docs of a model, with the options of the flagship. They need no types. */
export function generate(model: ApiModel): readonly GeneratedFile[] {
  return generateDocs({
    model,
    types: { schemas: new Map(), methods: new Map() },
    options: { importExtension: '.ts', packageScope: '@callgear-data-api' },
  });
}
