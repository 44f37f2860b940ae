import type { Generator } from '@openrpc-kit/emit';
import { emitApi } from './emit-api.ts';
import { emitConnect } from './emit-connect.ts';
import { emitConventions } from './emit-conventions.ts';
import { emitErrors } from './emit-errors.ts';
import { emitFilters } from './emit-filters.ts';
import { emitIndex } from './emit-index.ts';
import { emitKnownValues } from './emit-known-values.ts';
import { emitLists, groupLists } from './emit-lists.ts';
import { emitMethods } from './emit-methods.ts';
import { emitSchemas } from './emit-schemas.ts';
import { emitTree } from './emit-tree.ts';
import { emitUrlTemplates } from './emit-url-templates.ts';

/** The typed client of an API. Behaviour is the runtime's: what is generated are types, and one small value a method. */
export const generateClient: Generator = (input) => {
  const lists = groupLists(input.model);
  return [
    emitApi(input),
    ...emitConventions(input),
    emitErrors(input),
    emitSchemas(input),
    ...emitFilters(input),
    ...emitKnownValues(input),
    ...emitUrlTemplates(input),
    ...emitLists(input, lists),
    emitMethods(input, lists),
    emitTree(input),
    emitConnect(input),
    emitIndex(input),
  ];
};
