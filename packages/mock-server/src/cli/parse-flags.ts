import { parseArgs } from 'node:util';
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
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
