import type { GeneratedFile } from '@openrpc-kit/emit';
import { printFile } from '@openrpc-kit/emit';
import { bundleFormats } from './bundle-formats.ts';
import type { Context } from './context.ts';

/** The module of formats, where a check uses one that is more than a pattern. */
export function emitFormats(context: Context): GeneratedFile[] {
  if (!context.usesFormats()) return [];
  return [printFile('formats.js', { isRaw: true, statements: [bundleFormats()] })];
}
