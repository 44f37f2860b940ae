import { AccountService, type AccountServiceParts } from './account-service.ts';
import type { EngineOptions } from './engine-options.ts';
import { Handlers } from './handlers.ts';
import { PlainService } from './plain-service.ts';
import type { Service } from './service.ts';

/** How the methods of a document are answered: with its conventions, where it has some. */
export function createService(
  options: EngineOptions,
  parts: Pick<AccountServiceParts, 'directory' | 'points' | 'methods' | 'rows' | 'addresses'>,
): Service {
  const { description, validators = {}, version } = options;
  const { conventions } = description;
  const handlers = new Handlers(options);
  if (conventions === undefined) return new PlainService(handlers, validators);
  return new AccountService({
    ...parts,
    conventions,
    handlers,
    validators,
    version: version ?? conventions.versioning,
  });
}
