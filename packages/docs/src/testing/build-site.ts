import { root } from '../build-docs.ts';
import { buildFolder } from '../build-folder.ts';
import { withoutRunner } from './without-runner.ts';

/**
 * Builds the site as `npm run build` does, into a folder.
 *
 * @throws with what the build printed, when it failed
 */
export function buildSite(output: string, environment: Record<string, string>): Promise<void> {
  return buildFolder(root, output, { ...withoutRunner(process.env), ...environment });
}
