import standaloneModule from 'ajv/dist/standalone/index.js';
import { type OfficialVersion, openOfficialSchema, structureParts } from './official-schema.ts';

const versions: readonly OfficialVersion[] = ['1.3', '1.4'];

/**
 * A module for bundlers to put in the place of `ready-checks.ts`: all checks, compiled. It asks for
 * parts of ajv by `require`.
 */
export function printReadyChecks(): string {
  return ['export const readyChecks = {};', ...versions.map(printVersion), ''].join('\n');
}

/** ajv assigns the checks to `exports`, by the names of the parts. */
function printVersion(version: OfficialVersion): string {
  const code = standaloneModule.default(openOfficialSchema(version, 'ready'), structureParts);
  return `{
  const exports = {};
  ${code}
  for (const part of Object.keys(exports)) readyChecks['${version} ' + part] = exports[part];
}`;
}
