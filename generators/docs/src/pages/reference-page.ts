import type { ApiModel } from '@openrpc-kit/model';
import type { BlockContent, Heading } from 'mdast';
import type { Context } from '../context.ts';
import { bullets, heading, link, mono, paragraph, table } from '../markdown/nodes.ts';
import type { Page } from '../markdown/print-page.ts';
import { readDescription, readLine } from '../markdown/read-description.ts';
import { linkConvention, linkMethod } from '../sections/links.ts';

type Blocks = readonly (BlockContent | Heading)[];

/** The way in: what the API is, where it is, all its methods. */
export function makeReferencePage(context: Context): Page {
  const { model } = context;
  return {
    path: 'reference',
    title: model.title,
    description: `Reference of ${model.title} ${model.version}: every method, param, field and error.`,
    contentsDepth: 2,
    body: [
      ...readDescription(model.description, 2),
      paragraph(
        `Version ${model.version}. The whole document: `,
        link('/openrpc.json', 'openrpc.json'),
        ' (OpenRPC, one file).',
      ),
      heading(2, 'Methods'),
      writeMethods(context),
      ...writeConventions(context),
      ...writeServers(model),
    ],
  };
}

function writeMethods(context: Context): BlockContent {
  return table(
    ['Method', 'What it does'],
    context.model.methods.map(({ name, summary, description, deprecated }) => [
      linkMethod(name, context),
      [deprecated ? 'Deprecated. ' : '', readLine(summary || description)],
    ]),
  );
}

function writeConventions(context: Context): Blocks {
  const pages = context.model.conventions?.pages ?? [];
  if (pages.length === 0) return [];
  const items = pages.map(({ id, title, summary }) => [
    linkConvention(id, title, context),
    summary === '' ? '' : [': ', readLine(summary)],
  ]);
  return [heading(2, 'Conventions'), bullets(items)];
}

function writeServers({ servers }: ApiModel): Blocks {
  if (servers.length === 0) return [];
  const rows = servers.map(({ name, url, summary }) => [name, mono(url), readLine(summary)]);
  return [heading(2, 'Servers'), table(['Server', 'Address', 'Note'], rows)];
}
