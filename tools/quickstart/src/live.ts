import { confirm } from './confirm.ts';
import type { Options } from './options.ts';
import type { ReadSource } from './read-legs.ts';

/** Where the key of the real service comes from; it is never printed. */
export const tokenVariable = 'CALLGEAR_ACCESS_TOKEN';
/** Address of another brand of the service, when it is not the spec's first server. */
export const urlVariable = 'CALLGEAR_URL';

/**
 * The real service, when a token is set and the user wants it: asked on a terminal, said with
 * `--live` elsewhere. Undefined means the mock server.
 */
export async function chooseLive(options: Options): Promise<ReadSource | undefined> {
  const accessToken = process.env[tokenVariable];
  if (!accessToken) return undefined;
  if (!options.live) {
    if (!process.stdin.isTTY || !process.stdout.isTTY) {
      process.stdout.write(
        `\n${tokenVariable} is set: add --live to read from the real service.\n`,
      );
      return undefined;
    }
    const wanted = await confirm(
      `\n${tokenVariable} is set. Read last month from the real service?`,
    );
    if (!wanted) return undefined;
  }
  const url = process.env[urlVariable];
  const { userId } = options;
  return {
    connection: {
      accessToken,
      ...(url && { url }),
      ...(userId !== undefined && { userId }),
    },
  };
}
