import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Every OpenRPC document that the packages of others bring, by name. */
export function readCorpus(): ReadonlyMap<string, object> {
  const { default: examples } = require('@open-rpc/examples') as { default: object };
  const { default: _, ...metamask } = require('@metamask/api-specs') as Record<string, object>;
  const documents = [...Object.entries(examples), ...Object.entries(metamask)] as [
    string,
    object,
  ][];
  return new Map(documents.filter(([, document]) => 'openrpc' in document));
}
