import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/**
 * Builds the site as `npm run build` does, in a process of its own, into a folder.
 *
 * @throws with what the build printed, when it failed
 */
export async function buildSite(
  output: string,
  environment: Record<string, string>,
): Promise<void> {
  const args = ['--conditions=@openrpc-kit/source', main, 'build', output];
  const env = { ...withoutRunner(process.env), ...environment };
  await promisify(execFile)(process.execPath, args, { env });
}

/** The test runner's own variables would pass for settings of the build. */
function withoutRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = /^(VITEST.*|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST)$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)));
}
