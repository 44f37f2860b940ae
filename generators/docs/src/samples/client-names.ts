import { isIdentifier } from '@openrpc-kit/emit';
import type { Method } from '@openrpc-kit/model';
import type { Context } from '../context.ts';
import type { ClientNames } from '@openrpc-kit/samples';

/** Names of the generated client in the samples of a method. */
export function nameClient(method: Method, { model, options }: Context): ClientNames {
  const variable = toVariable(model.title);
  return {
    package: `${options.packageScope}/client`,
    variable,
    tokenVariable: model.conventions && `${variable.toUpperCase()}_ACCESS_TOKEN`,
    path: method.path,
  };
}

/** `callgear` for the CallGear Data API; `api` where the title gives no name. */
function toVariable(title: string): string {
  const word = /^[A-Za-z]+/.exec(title)?.[0].toLowerCase() ?? '';
  return isIdentifier(word) && word.length <= 20 ? word : 'api';
}
