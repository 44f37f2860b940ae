import type { ApiModel, Method } from '@openrpc-kit/model';
import type { ChangeLog } from './change-log.ts';
import type { SchemaComparer } from './compare/schema-comparer.ts';
import { diffMethod } from './diff-method.ts';
import { findRenamed } from './find-renamed.ts';
import { haveSameContract } from './same-contract.ts';
import { locateMethods, type LocatedMethod } from './located-method.ts';

/** Methods are known by their names; their order means nothing. */
export function diffMethods(
  before: ApiModel,
  after: ApiModel,
  comparer: SchemaComparer,
  log: ChangeLog,
): void {
  const old = locateMethods(before);
  const now = locateMethods(after);
  const added = [...now.values()].filter(({ method }) => !old.has(method.name));
  for (const was of old.values()) {
    const is = now.get(was.method.name);
    if (is) diffMethod(was, is, comparer, log);
    else reportRemoved(was, added, comparer, log);
  }
  for (const { method, pointer } of added) {
    log.add({
      rule: 'method-added',
      method: method.name,
      path: '',
      pointer: { before: undefined, after: pointer },
    });
  }
}

function reportRemoved(
  was: LocatedMethod,
  added: readonly LocatedMethod[],
  comparer: SchemaComparer,
  log: ChangeLog,
): void {
  const twins = added.filter((is) => haveSameContract(comparer, was, is));
  const names = twins.map(({ method }: { method: Method }) => method.name);
  log.add({
    rule: 'method-removed',
    method: was.method.name,
    path: '',
    pointer: { before: was.pointer, after: undefined },
    renamedTo: findRenamed(was.method.name, names),
  });
}
