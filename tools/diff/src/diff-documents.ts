import type { ApiModel } from '@openrpc-kit/model';
import type { ChangeLog } from './change-log.ts';
import { diffExtensions } from './diff-extensions.ts';
import { showText } from './printable.ts';

/** What stands at the top of a document, for its readers. */
export function diffDocuments(before: ApiModel, after: ApiModel, log: ChangeLog): void {
  for (const member of ['title', 'description'] as const) {
    if (before[member] === after[member]) continue;
    const pointer = `#/info/${member}`;
    log.add({
      rule: 'description-changed',
      path: `info.${member}`,
      pointer: { before: pointer, after: pointer },
      before: showText(before[member]),
      after: showText(after[member]),
    });
  }
  diffExtensions(
    { value: before.document, pointer: '#' },
    { value: after.document, pointer: '#' },
    log,
  );
}
