import { getCollection } from 'astro:content';

/** A page of the site as its Markdown file has it. */
export interface PageEntry {
  readonly id: string;
  readonly data: { readonly title: string; readonly description?: string };
  readonly body?: string;
}

/** Every page of the site but the page for what is not there, in the order of their addresses. */
export async function listPages(): Promise<readonly PageEntry[]> {
  const entries: readonly PageEntry[] = await getCollection('docs');
  return entries.filter(({ id }) => id !== '404').toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same without those of older versions, which would be taken for the present one. */
export async function listPresentPages(): Promise<readonly PageEntry[]> {
  const pages = await listPages();
  return pages.filter(({ id }) => !id.startsWith('versions/'));
}

/** Address of the Markdown twin of a page, under the base path of the site. */
export function toTwinPath(id: string): string {
  return `${import.meta.env.BASE_URL}${id}.md`;
}

/** The page as plain Markdown, with links that lead from twin to twin. */
export function writeTwin({ data, body = '' }: PageEntry): string {
  const lead = data.description ? `> ${data.description}\n\n` : '';
  return `# ${data.title}\n\n${lead}${relink(body).trim()}\n`;
}

/** A file of the site keeps its name; a page becomes its twin. */
function relink(body: string): string {
  return body.replace(/\]\(\/([^)#\s]*)/g, (_, path: string) => {
    const target = path.endsWith('/') ? `${path.slice(0, -1)}.md` : path || 'index.md';
    return `](${import.meta.env.BASE_URL}${target}`;
  });
}
