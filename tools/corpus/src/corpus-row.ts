import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { callDocument } from './calls/call-document.ts';
import { noCalls, type Calls } from './calls/calls.ts';
import { buildSite, type Site } from './docs/build-site.ts';
import { findDeadLinks } from './docs/find-dead-links.ts';
import type { CorpusDocument } from './documents.ts';
import { findTypeErrors } from './find-type-errors.ts';
import { generateDocument } from './generate-document.ts';
import type { Generation } from './generation.ts';

/** One line of the table. */
export interface CorpusRow extends Generation {
  readonly document: CorpusDocument;
  /** References that cannot be followed stand for anything: a second run of a refused document. */
  readonly lenient: boolean;
  readonly typeErrors: readonly string[];
  readonly calls: Calls;
  /** Links of the docs that lead to no page. */
  readonly deadLinks: readonly string[];
  /** The built site of the docs, where sites were asked for. */
  readonly site?: Site | undefined;
  /** Bytes by kind of package. */
  readonly sizes: Readonly<Record<'client' | 'validators' | 'mock-server' | 'docs', number>>;
}

/** A reference that leads nowhere, or where it may not. */
const referenceCodes = new Set(['SPEC004', 'SPEC005']);

/** A document that is wrong is refused; of anything else every package has to work. */
export function isGood(row: CorpusRow): boolean {
  return row.outcome === 'refused' || (row.outcome === 'generated' && listFaults(row).length === 0);
}

/** What is wrong with the packages of a document. */
export function listFaults({ typeErrors, calls, deadLinks, site }: CorpusRow): readonly string[] {
  return [
    ...typeErrors,
    ...calls.failed.map((text) => `not called: ${text}`),
    ...calls.invalid.map((text) => `reply breaks its schema: ${text}`),
    ...deadLinks.map((link) => `no page /${link}`),
    ...(site?.problem === undefined ? [] : [`docs not built: ${site.problem}`]),
  ];
}

/**
 * Generates from every document, compiles all that came out, and tries it: the client calls each
 * method of the mock, and links of the docs are followed.
 *
 * @param folder an empty one, absolute
 * @param tell is told of each document before its turn
 * @param withSites whether the docs are built as sites, too: some seconds each
 */
export async function makeRows(
  documents: readonly CorpusDocument[],
  folder: string,
  tell: (name: string) => void = () => {},
  withSites = false,
): Promise<readonly CorpusRow[]> {
  const runs: { document: CorpusDocument; lenient: boolean; place: Place; result: Generation }[] =
    [];
  for (const document of documents) {
    for (const lenient of [false, true]) {
      tell(lenient ? `${document.name} (lenient)` : document.name);
      const place = { folder: join(folder, String(runs.length)), scope: `@corpus-${runs.length}` };
      const result = await generateDocument({ file: document.file, lenient, ...place });
      runs.push({ document, lenient, place, result });
      if (!result.reasons.some((code) => referenceCodes.has(code))) break;
    }
  }
  tell('compiling');
  const done = runs.filter(({ result }) => result.outcome === 'generated');
  const errors = findTypeErrors(done.map(({ place }) => place));
  const rows: CorpusRow[] = [];
  for (const { document, lenient, place, result } of runs) {
    const { folder: own } = place;
    const sizes = measure(own);
    const isDone = result.outcome === 'generated';
    tell(`calling ${document.name}`);
    const calls = isDone ? await callDocument({ file: document.file, lenient, ...place }) : noCalls;
    const deadLinks = isDone ? findDeadLinks(own) : [];
    const typeErrors = errors.get(own) ?? [];
    if (withSites && isDone) tell(`building the docs of ${document.name}`);
    const site = withSites && isDone ? await buildSite(own, result.methods) : undefined;
    rows.push({ document, lenient, ...result, typeErrors, calls, deadLinks, site, sizes });
  }
  return rows;
}

interface Place {
  readonly folder: string;
  readonly scope: string;
}

function measure(folder: string): CorpusRow['sizes'] {
  const size = (kind: string): number =>
    globSync(`${kind}/{src,public}/**/*.*`, { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return {
    client: size('client'),
    validators: size('validators'),
    'mock-server': size('mock-server'),
    docs: size('docs'),
  };
}
