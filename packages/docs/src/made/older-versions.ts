import { generateDocs } from '@openrpc-kit/generator-docs';
import { type ApiModel, loadModel } from '@openrpc-kit/model';
import type { MadePage } from '@openrpc-kit/docs-runtime/content';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated, versions } from '../site/folders.ts';
import { listVersions, type PublishedVersion } from './versions.ts';

/** Pages need no types, and their samples are those of this package's client. */
const options = { importExtension: '.js', packageScope: '@callgear-data-api' } as const;
const types = { schemas: new Map(), methods: new Map() };

/** Published documents that are not, to the letter, the one of this site; the newest first. */
export function listOlderVersions(): readonly PublishedVersion[] {
  const present = readFileSync(join(generated, 'openrpc.json'), 'utf8');
  return listVersions(versions)
    .filter(({ file }) => readFileSync(file, 'utf8') !== present)
    .toReversed();
}

/** The whole reference of each older document, below `versions/2.0/`. */
export function makeOlderPages(): readonly MadePage[] {
  return listOlderVersions().flatMap(({ version, file }) => {
    const { model, diagnostics } = loadModel(file);
    if (!model) throw new Error(`${file}: ${diagnostics[0]?.message ?? 'cannot be read'}`);
    return makePagesOf(model, version);
  });
}

function makePagesOf(model: ApiModel, version: string): readonly MadePage[] {
  const root = `versions/${version}/`;
  return generateDocs({ model, options, types }).flatMap(({ path, text }): MadePage[] => {
    const [, stem] = /^docs\/(.*?)(?:\/index)?\.md$/.exec(path) ?? [];
    if (stem === undefined) return [];
    const { title, description, body } = readPage(text);
    const id = root + stem;
    return [{ id, title, description, body: writeNote(version) + relink(body, root), isOld: true }];
  });
}

function writeNote(version: string): string {
  return `> Version ${version} as it was published. See the [present reference](/reference/) and [what changed since](/changelog/).\n\n`;
}

/** Links from page to page stay within the version; blocks of code keep what they say. */
function relink(body: string, root: string): string {
  return body.replaceAll(/^(`{3,}).*\n[\s\S]*?^\1$|\]\(\/([^)]*)\)/gm, (match, fence, path) => {
    if (fence !== undefined) return match;
    return path === 'openrpc.json' ? `](/${root.slice(0, -1)}.json)` : `](/${root}${path})`;
  });
}

/** A generated page: its frontmatter is ours, so title and description are JSON strings in it. */
function readPage(text: string): { title: string; description: string; body: string } {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const read = (name: string): string =>
    JSON.parse(new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '""') as string;
  return { title: read('title'), description: read('description'), body };
}
