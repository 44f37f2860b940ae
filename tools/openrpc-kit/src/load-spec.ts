import { resolve } from 'node:path';
import { loadModel, type LoadResult } from '@openrpc-kit/model';
import type { Output } from './output.ts';

/** Loads the document of an output as its config says. */
export function loadSpec({ root, spec }: Pick<Output, 'root' | 'spec'>): LoadResult {
  const { spec: file, lenient = false, allowRefs = [], wideIntegers, eitherParams } = spec;
  const allowedFolders = allowRefs.map((folder) => resolve(root, folder));
  return loadModel(resolve(root, file), {
    lenient,
    allowedFolders,
    ...(wideIntegers && { wideIntegers }),
    ...(eitherParams && { eitherParams }),
  });
}
