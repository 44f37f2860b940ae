import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome, Variables } from '../../../samples/test/programs/outcome.ts';
import { runProcess } from '../../../samples/test/programs/run-process.ts';
import { root } from '../build-docs.ts';

/** Address of the service, as samples have it. */
export const service = 'https://dataapi.callgear.com/v2.0';

const redirect = fileURLToPath(new URL('redirect-service.ts', import.meta.url));

/** Within the package, whose dependencies are found from there. */
const workplace = join(root, '.astro');

/**
 * Runs a TypeScript program of a page as its reader would: as it stands, in its own process and an
 * empty folder, its secrets in the environment. Only the service is the mock.
 */
export async function runSample(
  code: string,
  mock: string,
  variables: Variables,
): Promise<Outcome> {
  mkdirSync(workplace, { recursive: true });
  const folder = mkdtempSync(join(workplace, 'sample-'));
  const conditions = ['--conditions=@openrpc-kit/source', '--no-warnings'];
  const args = [...conditions, '--import', redirect, '--input-type=module-typescript'];
  try {
    return await runProcess(process.execPath, args, {
      input: code,
      folder,
      variables: { ...variables, SERVICE_ADDRESS: service, MOCK_ADDRESS: mock },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
