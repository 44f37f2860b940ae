import type { MadePage } from '@openrpc-kit/docs-runtime/content';
import { writeChangelog } from './changelog.ts';
import { writeDiagnostics } from './diagnostics.ts';
import { writeDiffRules } from './diff-rules.ts';
import { makeOlderPages } from './older-versions.ts';
import { writeProofs } from './proofs.ts';

/** Pages about the document and the tools, made from tables of this project when the site is built. */
export function makePages(): readonly MadePage[] {
  return [
    {
      id: 'openrpc-kit/diagnostics',
      title: 'Diagnostics',
      description: 'Every code that openrpc-kit gives a problem of a document: cause and cure.',
      body: writeDiagnostics(),
    },
    {
      id: 'openrpc-kit/changes',
      title: 'Kinds of change',
      description: 'What openrpc-kit diff finds between two versions, how bad it is, and why.',
      body: writeDiffRules(),
    },
    {
      id: 'mock/proofs',
      title: 'What the mock is proven to do',
      description:
        'Each convention and each open point, with the tests that prove what the mock does.',
      body: writeProofs(),
    },
    {
      id: 'changelog',
      title: 'Changelog',
      description: 'What changed in the document and in the packages, version by version.',
      body: writeChangelog(),
    },
    ...makeOlderPages(),
  ];
}
