import type { ApiError, ApiModel } from '@openrpc-kit/model';
import { collectErrorTopics, type ErrorTopic } from './error-topics.ts';
import { assignSlugs } from './slugs.ts';

/** Where every page stands, as a path from the root of the site: `/methods/get-call-legs-report/`. */
export interface SiteMap {
  /** By the method's name. */
  readonly methods: ReadonlyMap<string, string>;
  /** By the error's key: errors of one mnemonic share a page. */
  readonly errors: ReadonlyMap<ApiError['key'], string>;
  /** By the schema's name. */
  readonly schemas: ReadonlyMap<string, string>;
  /** By the convention's id. Empty for a document without conventions. */
  readonly conventions: ReadonlyMap<string, string>;
  /** By what a text calls it: names of methods, mnemonics, names of schemas. */
  readonly mentions: ReadonlyMap<string, string>;
}

/** Paths are made of slugs only, whatever the names in the document are. */
export function makeSiteMap(model: ApiModel): SiteMap {
  const topics = collectErrorTopics(model.errors);
  const methods = new Map(model.methods.map(({ name, slug }) => [name, `/methods/${slug}/`]));
  const schemas = toPaths(
    'schemas',
    model.schemas.map(({ name }) => name),
  );
  return {
    methods,
    errors: new Map(
      topics.flatMap(({ slug, errors }) => errors.map(({ key }) => [key, `/errors/${slug}/`])),
    ),
    schemas,
    conventions: toPaths(
      'conventions',
      (model.conventions?.pages ?? []).map(({ id }) => id),
    ),
    mentions: new Map(
      [...schemas, ...topics.map(toEntry), ...methods].filter(([name]) => isTelling(name)),
    ),
  };
}

function toEntry({ title, slug }: ErrorTopic): readonly [string, string] {
  return [title, `/errors/${slug}/`];
}

/** A name of one plain word, such as `error`, may stand in a text for something else. */
function isTelling(name: string): boolean {
  return /[a-z0-9][._A-Z]/.test(name);
}

function toPaths(folder: string, names: readonly string[]): ReadonlyMap<string, string> {
  const slugs = assignSlugs(names);
  return new Map(names.map((name, at) => [name, `/${folder}/${slugs[at] ?? ''}/`]));
}

/** The file of a path, relative to the docs folder and without an ending. */
export function toFileStem(path: string): string {
  return path.slice(1, -1);
}
