import { createReport, describeMarkdown } from '@openrpc-kit/diff';
import { type ApiModel, loadModel } from '@openrpc-kit/model';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated, versions } from '../site/folders.ts';
import { listVersions, type PublishedVersion } from './versions.ts';

const packages = new URL('../../../../CHANGELOG.md', import.meta.url);

/** What changed: in the document, as `openrpc-kit diff` sees it; in the packages, as people wrote it. */
export function writeChangelog(): string {
  const published = listVersions(versions);
  const documents = [...published.map(({ file }) => file), join(generated, 'openrpc.json')];
  const text = readFileSync(packages, 'utf8');
  return [
    '## The document',
    'What `openrpc-kit diff` finds between the [document of this site](/openrpc.json) and those before it; [how it judges](/openrpc-kit/changes/).',
    `Published: ${published.map(linkVersion).join(', ')}.`,
    ...compareVersions(documents.map(load)),
    '## The packages',
    // The page has its title already, and its parts go one level down.
    text.replace(/^# .*\n+/, '').replaceAll(/^(#+) /gm, '#$1 '),
  ].join('\n\n');
}

/** A section for each version that differs from the one before it, the newest first. */
export function compareVersions(documents: readonly ApiModel[]): readonly string[] {
  const sections = documents.slice(1).flatMap((after, at) => {
    const before = documents[at];
    if (!before) return [];
    const report = createReport(
      { model: before, file: before.version },
      { model: after, file: after.version },
    );
    if (report.changes.length === 0) return [];
    return [
      describeMarkdown(report)
        .replaceAll(/^(#+) /gm, '#$1 ')
        .trim(),
    ];
  });
  return sections.length === 0 ? ['Nothing changed yet.'] : sections.toReversed();
}

function linkVersion({ version }: PublishedVersion): string {
  return `[${version}](/versions/${version}.json)`;
}

function load(file: string): ApiModel {
  const { model, diagnostics } = loadModel(file);
  if (!model) throw new Error(`${file}: ${diagnostics[0]?.message ?? 'cannot be read'}`);
  return model;
}
