import { identifier, type Import } from '@openrpc-kit/emit';
import type { CompiledCheck } from './compile-check.ts';
import { toFileStem } from './file-stem.ts';

export const runtimePackage = '@openrpc-kit/validators-runtime';

/**
 * Imports that the code of a check needs. Modules of checks stand one folder below the root.
 *
 * @param self name of the schema whose module it is: recursion needs no import
 */
export function importForCheck(check: CompiledCheck, self?: string): Import[] {
  return [
    { from: runtimePackage, names: check.runtime },
    ...(check.usesFormats ? [{ from: '../formats.js', names: ['formats'] }] : []),
    ...check.calls.filter((name) => name !== self).map((name) => importCheck(name)),
  ];
}

function importCheck(name: string): Import {
  return { from: `../schemas/${toFileStem(name)}.js`, names: [identifier(`check${name}`)] };
}
