import type { ValidateFunction } from 'ajv';

/**
 * Checks of the official schema that are there as code, by version and part (`1.4 document`).
 *
 * None in the sources, which compile them when they are needed. Who bundles the model puts
 * `printReadyChecks()` in this file's place: compiling takes as long as all else that is done with a
 * small document.
 */
export const readyChecks: Readonly<Record<string, ValidateFunction>> = {};
