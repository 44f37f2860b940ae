import type { ApiModel } from '@openrpc-kit/model';
import type { ChangeLog } from './change-log.ts';
import { diffExtensions } from './diff-extensions.ts';
import { appendPointer } from './pointer.ts';
import { showText, showValue } from './printable.ts';
import { isSameJson } from './stable-json.ts';

/** What stands at the top of a document, for its readers; the version is what a comparison is about. */
export function diffDocuments(before: ApiModel, after: ApiModel, log: ChangeLog): void {
  const old = new Map(Object.entries<unknown>(before.document.info));
  const now = new Map(Object.entries<unknown>(after.document.info));
  for (const member of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(member), now.get(member)];
    if (member === 'version' || isSameJson(was, is)) continue;
    const pointer = appendPointer('#/info', member);
    log.add({
      rule: member.startsWith('x-') ? 'extension-changed' : 'description-changed',
      path: `info.${member}`,
      pointer: {
        before: was === undefined ? undefined : pointer,
        after: is === undefined ? undefined : pointer,
      },
      before: show(was),
      after: show(is),
    });
  }
  const [oldRoot, newRoot] = [before, after].map(({ document }) => document);
  diffExtensions({ value: oldRoot, pointer: '#' }, { value: newRoot, pointer: '#' }, log);
}

function show(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? showText(value) : showValue(value);
}
