import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../../../../packages/docs/src/build-folder.ts';

/** Within the workspace, whose packages are found from there, and where Astro keeps what it makes anyway. */
const workplace = join(import.meta.dirname, '../../../../packages/docs/.astro');

/** What became of a docs package. */
export interface Site {
  /** Pages of the built site; 0 when it was not built. */
  readonly pages: number;
  /** Why it was not: links that lead nowhere, a page that cannot be rendered. */
  readonly problem?: string;
}

/** The first lines of what Astro says tell it. */
const shownLines = 4;

/**
 * Builds the site of a generated docs package as its `npm run build` does, with the packages of this
 * workspace. A build fails by itself when a link of its pages leads to no page or anchor.
 *
 * @param methods that the document has: each must have a page
 */
export async function buildSite(folder: string, methods: number): Promise<Site> {
  mkdirSync(workplace, { recursive: true });
  const root = mkdtempSync(join(workplace, 'corpus-'));
  const output = join(folder, 'docs/dist');
  try {
    cpSync(join(folder, 'docs'), root, { recursive: true });
    await buildFolder(root, output, { ...process.env, DOCS_BASE: '/api/' });
  } catch (error) {
    return { pages: 0, problem: String(error).split('\n').slice(0, shownLines).join(' ') };
  } finally {
    rmSync(root, { recursive: true });
  }
  const pages = globSync('**/index.html', { cwd: output }).length;
  const described = globSync('methods/*/index.html', { cwd: output }).length;
  if (described === methods) return { pages };
  return { pages, problem: `${described} pages for ${methods} methods` };
}
