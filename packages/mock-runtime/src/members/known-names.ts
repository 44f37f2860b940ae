import type { ApiDescription } from '../api-description.ts';
import type { KnownNames } from './member-rule.ts';

/** The names of a document that faults and scenarios may use. */
export function nameKnown({ methods, errors }: ApiDescription): KnownNames {
  const names = errors.flatMap(({ key, mnemonic }) =>
    mnemonic === undefined || mnemonic === key ? [key] : [mnemonic, key],
  );
  return { methods: methods.map(({ name }) => name), errors: [...new Set(names)] };
}
