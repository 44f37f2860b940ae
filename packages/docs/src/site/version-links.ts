import type { VersionLink } from '@openrpc-kit/docs-runtime';
import { listOlderVersions } from '../made/older-versions.ts';

/** The menu of versions: the present one, those before it, and what changed between them. */
export function listVersionLinks(): readonly VersionLink[] {
  return [
    { label: 'Present version', path: 'reference/' },
    ...listOlderVersions().map(({ version }) => ({
      label: `${version}, as published`,
      path: `versions/${version}/reference/`,
    })),
    { label: 'What changed', path: 'changelog/' },
  ];
}
