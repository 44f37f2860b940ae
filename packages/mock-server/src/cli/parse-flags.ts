import { parseArgs } from 'node:util';
import { suggest } from '@openrpc-kit/mock-runtime';
import { listMockFlags, type MockFlagValues } from './mock-flags.ts';
import { UsageError } from './usage.ts';

/**
 * Reads the words of a command line.
 *
 * @returns undefined when help was asked for
 * @throws {UsageError} for a flag that there is none of, or one without its value
 */
export function parseFlags(words: readonly string[]): MockFlagValues | undefined {
  const flags = listMockFlags().map(
    ({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  );
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { ...Object.fromEntries(flags), help: { type: 'boolean', short: 'h' } },
    });
    return values['help'] === true ? undefined : (values as MockFlagValues);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, unknown] = /^Unknown option '--([^']+)'/.exec(message) ?? [];
    if (unknown === undefined) throw new UsageError(message);
    const names = listMockFlags().map(({ name }) => name);
    throw new UsageError(`--${unknown} is no option.${suggest(unknown, names)}`);
  }
}
