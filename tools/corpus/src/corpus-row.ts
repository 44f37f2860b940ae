import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
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
  /** Bytes by kind of package. */
  readonly sizes: Readonly<Record<'client' | 'validators' | 'mock-server' | 'docs', number>>;
}

/** A reference that leads nowhere, or where it may not. */
const referenceCodes = new Set(['SPEC004', 'SPEC005']);

/** A document that is wrong is refused; anything else has to compile. */
export function isGood({ outcome, typeErrors }: CorpusRow): boolean {
  return outcome === 'refused' || (outcome === 'generated' && typeErrors.length === 0);
}

/**
 * Generates from every document, and compiles all that came out.
 *
 * @param folder an empty one, absolute
 * @param tell is told of each document before its turn
 */
export async function makeRows(
  documents: readonly CorpusDocument[],
  folder: string,
  tell: (name: string) => void = () => {},
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
  return runs.map(({ document, lenient, place, result }) => {
    const typeErrors = errors.get(place.folder) ?? [];
    return { document, lenient, ...result, typeErrors, sizes: measure(place.folder) };
  });
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
