import type { GeneratedFile, Generator } from '@openrpc-kit/emit';
import { makeConsoleFiles } from './console/console-files.ts';
import { type Context, makeContext } from './context.ts';
import { collectErrorTopics } from './error-topics.ts';
import { linkMentions } from './markdown/link-mentions.ts';
import { printPage, type Page } from './markdown/print-page.ts';
import { makeConventionPage } from './pages/convention-page.ts';
import { makeErrorPage } from './pages/error-page.ts';
import { makeIndexPages } from './pages/index-pages.ts';
import { makeMethodPage } from './pages/method-page.ts';
import { makeReferencePage } from './pages/reference-page.ts';
import { makeSchemaPage } from './pages/schema-page.ts';
import { makeSidebar } from './sidebar.ts';
import { toFileStem } from './site-map.ts';

/**
 * Content of a docs site: `docs/**.md` (plain Markdown with Starlight's frontmatter), `site.json`
 * (title and sidebar), `openrpc.json` (the one-file document, to download) and `console/**.json`
 * (what the consoles of the pages work with).
 *
 * No text of the document becomes markup: pages are syntax trees, printed by a serialiser, and
 * descriptions are parsed as Markdown and stripped of everything live. Paths are slugs.
 */
export const generateDocs: Generator = ({ model, options }) => {
  const context = makeContext(model, options);
  const topics = collectErrorTopics(model.errors);
  const pages = [
    makeReferencePage(context),
    ...makeIndexPages(context),
    ...model.methods.map((method) => makeMethodPage(method, context)),
    ...(model.conventions?.pages ?? []).map((page) => makeConventionPage(page, context)),
    ...topics.map((topic) => makeErrorPage(topic, context)),
    ...model.schemas.map((schema) => makeSchemaPage(schema, context)),
  ];
  return [
    ...pages.map((page) => toFile(page, context)),
    toJsonFile('site.json', {
      title: model.title,
      version: model.version,
      sidebar: makeSidebar(context, topics),
    }),
    toJsonFile('openrpc.json', model.document),
    ...makeConsoleFiles(context, topics),
  ];
};

function toFile(page: Page, { site }: Context): GeneratedFile {
  const body = linkMentions(page.body, site.mentions, page.path);
  const stem = page.path.startsWith('/') ? toFileStem(page.path) : page.path;
  return { path: `docs/${stem}.md`, text: printPage({ ...page, body }) };
}

function toJsonFile(path: string, value: unknown): GeneratedFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}
