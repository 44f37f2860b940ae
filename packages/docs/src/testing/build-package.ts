import { renderTypes } from '@openrpc-kit/emit';
import { generateDocs } from '@openrpc-kit/generator-docs';
import { generateMockServer } from '@openrpc-kit/generator-mock-server';
import { generateValidators } from '@openrpc-kit/generator-validators';
import type { ApiModel } from '@openrpc-kit/model';
import { toScope, wrapPackage } from '@openrpc-kit/packaging';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../build-docs.ts';
import { buildFolder } from '../build-folder.ts';
import { withoutRunner } from './without-runner.ts';

/** Within the workspace, whose packages are found from there. */
const workplace = join(root, '.astro');

export interface PackageParts {
  /** Whether its consoles have a mock; they have unless said otherwise. */
  readonly hasMock?: boolean;
  /** Files that somebody put into the package. */
  readonly added?: readonly { readonly path: string; readonly text: string }[];
}

/**
 * Makes the docs package of a document, as `openrpc-kit generate` does, and builds its site. What it
 * depends on is that of the workspace.
 *
 * @param environment settings of the build
 * @returns the folder of the site
 */
export async function buildPackage(
  model: ApiModel,
  environment: Record<string, string> = {},
  { hasMock = true, added = [] }: PackageParts = {},
): Promise<string> {
  mkdirSync(workplace, { recursive: true });
  const folder = mkdtempSync(join(workplace, 'package-'));
  const output = mkdtempSync(join(tmpdir(), 'docs-site-'));
  try {
    writeFiles(folder, [...(await makePackage(model, hasMock)), ...added]);
    await buildFolder(folder, output, { ...withoutRunner(process.env), ...environment });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return output;
}

/** Makes the docs package of a document, for whoever runs it and takes it away again: the folder. */
export async function writePackage(model: ApiModel): Promise<string> {
  mkdirSync(workplace, { recursive: true });
  const folder = mkdtempSync(join(workplace, 'package-'));
  writeFiles(folder, await makePackage(model, true));
  return folder;
}

function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function makePackage(
  model: ApiModel,
  hasMock: boolean,
): Promise<ReturnType<typeof wrapPackage>> {
  const scope = toScope(undefined, model.title);
  const options = { importExtension: '.js', packageScope: scope } as const;
  const generated = generateDocs({ model, options, types: noTypes });
  if (!hasMock) return wrapPackage('docs', { model, scope, generated });
  const input = { model, options, types: await renderTypes(model) };
  const validators = generateValidators(input).map(({ path, text }) => {
    return { path: `validators/${path}`, text };
  });
  const mock = [...generateMockServer(input), ...validators];
  return wrapPackage('docs', { model, scope, generated, mock });
}

/** Pages need none. */
const noTypes = { schemas: new Map(), methods: new Map() };
