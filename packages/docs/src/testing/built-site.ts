import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocsServer, serveDocs } from '../serve-docs.ts';
import { buildSite } from './build-site.ts';

export interface BuiltSite {
  readonly folder: string;
  readonly server: DocsServer;
  close(): Promise<void>;
}

/** Builds the site into a temporary folder and serves it. */
export async function openBuiltSite(environment: Record<string, string> = {}): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'docs-built-'));
  await buildSite(folder, environment);
  const server = await serveDocs({ folder });
  return {
    folder,
    server,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
