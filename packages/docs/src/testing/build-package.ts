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
    for (const { path, text } of [...(await makePackage(model, hasMock)), ...added]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await buildFolder(folder, output, { ...withoutRunner(process.env), ...environment });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return output;
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
