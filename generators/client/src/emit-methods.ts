import { printFile, type GeneratedFile, type GeneratorInput } from '@openrpc-kit/emit';
import type { Method } from '@openrpc-kit/model';
import { importLists } from './emit-lists.ts';
import { printMethod } from './print-method.ts';

/**
 * `methods.ts`: all methods with their params and results, in the order of the document. Each is a
 * value of its own that nothing else holds, so that bundlers drop those that are not used.
 *
 * @param lists list methods whose facts stand in `lists.ts`, each with the one that gives them their name
 */
export function emitMethods(
  input: GeneratorInput,
  lists: ReadonlyMap<Method, Method>,
): GeneratedFile {
  const methods = input.model.methods.map((method) =>
    printMethod(method, input, lists.get(method)),
  );
  return printFile('methods.ts', {
    imports: [
      ...methods.flatMap(({ imports }) => imports),
      ...(lists.size > 0 ? [importLists(input.options)] : []),
    ],
    statements: methods.length === 0 ? ['export {};'] : methods.flatMap((each) => each.statements),
  });
}
