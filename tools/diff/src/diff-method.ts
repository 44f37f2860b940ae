import type { ChangeLog } from './change-log.ts';
import type { SchemaComparer } from './compare/schema-comparer.ts';
import { diffExtensions } from './diff-extensions.ts';
import { diffLists } from './diff-lists.ts';
import { diffMethodFacts } from './diff-method-facts.ts';
import { diffParams } from './diff-params.ts';
import { diffResult } from './diff-result.ts';
import { diffSubscription } from './diff-subscription.ts';
import type { LocatedMethod } from './located-method.ts';

export function diffMethod(
  before: LocatedMethod,
  after: LocatedMethod,
  comparer: SchemaComparer,
  log: ChangeLog,
): void {
  diffMethodFacts(before, after, log);
  diffParams(before, after, comparer, log);
  diffResult(before, after, comparer, log);
  diffLists(before, after, log);
  diffSubscription(before, after, log);
  const old = { value: before.document, pointer: before.pointer };
  const now = { value: after.document, pointer: after.pointer };
  diffExtensions(old, now, log, before.method.name);
}
