import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { defaultOutput } from './build-docs.ts';

export interface ServeOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Folder of the built site; `dist` of this package unless given. */
  readonly folder?: string;
  /** Path that the site was built for: `/` unless given. */
  readonly base?: string;
}

export interface DocsServer {
  /** With its base path and a slash at the end: `http://127.0.0.1:41234/docs/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built site on this machine only, as a plain file server would. It builds nothing: what
 * is served is as old as its folder.
 *
 * @throws when no site was built there
 */
export async function serveDocs({
  port = 0,
  folder = defaultOutput,
  base = '/',
}: ServeOptions = {}): Promise<DocsServer> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`there is no site in ${folder}: build it with "npx nx run docs:build"`);
  }
  const serveFile = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const notFound = (): void => void answerNotFound(response, folder);
    if (!path.startsWith(base)) return notFound();
    request.url = path.slice(base.length - 1);
    serveFile(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The site's own page for it, which a static server cannot know to be one. */
async function answerNotFound(response: ServerResponse, folder: string): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found.');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
