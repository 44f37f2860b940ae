import type { ConventionPage } from '@openrpc-kit/model';
import type { Context } from '../context.ts';
import type { Page } from '../markdown/print-page.ts';
import { readDescription } from '../markdown/read-description.ts';
import { writeConventionFacts } from '../sections/convention-facts.ts';

/** One rule that methods share: its text, then its facts as the document states them. */
export function makeConventionPage(page: ConventionPage, context: Context): Page {
  return {
    path: context.site.conventions.get(page.id) ?? '',
    title: page.title,
    description: page.summary || page.title,
    contentsDepth: 3,
    body: [
      // Conventions link to each other by their ids.
      ...readDescription(page.description || page.summary, 2, (id) =>
        context.site.conventions.get(id),
      ),
      ...writeConventionFacts(page.id, context),
    ],
  };
}
