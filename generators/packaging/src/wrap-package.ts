import type { GeneratedFile } from '@openrpc-kit/emit';
import type { ApiModel } from '@openrpc-kit/model';
import { clientPackage } from './client-package.ts';
import { docsPackage } from './docs-package.ts';
import { mockServerPackage } from './mock-server-package.ts';
import { toPackageFiles } from './package-files.ts';
import { validatorsPackage } from './validators-package.ts';

export type PackageKind = 'client' | 'validators' | 'mock-server' | 'docs';

export interface PackageInput {
  readonly model: ApiModel;
  /** npm scope with its `@`. */
  readonly scope: string;
  /** What the generator of this kind made. */
  readonly generated: readonly GeneratedFile[];
  /** For docs: the mock server's files, and the validators' in a folder `validators`. Without them consoles have no mock. */
  readonly mock?: readonly GeneratedFile[];
}

const kinds = {
  client: clientPackage,
  validators: validatorsPackage,
  'mock-server': mockServerPackage,
  docs: docsPackage,
} as const;

/**
 * Wraps generated files into a package that stands alone: package.json, tsconfig.json, README.md,
 * the generated sources in `src`, and the few hand-written lines that make them a door.
 */
export function wrapPackage(kind: PackageKind, input: PackageInput): readonly GeneratedFile[] {
  return toPackageFiles(kinds[kind](input), input);
}
