import { fileURLToPath } from 'node:url';

/** What the generator made of the document. */
export const generated: string = fromHere('../generated');

/** Hand-written pages. */
export const guides: string = fromHere('../content/docs');

/** The document as it was published, a file a version. */
export const versions: string = fromHere('../versions');

function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
