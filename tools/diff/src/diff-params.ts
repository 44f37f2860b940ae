import type { Method } from '@openrpc-kit/model';
import type { DiscoveryLog } from './change-log.ts';
import { collectFindings, type Root } from './collect-findings.ts';
import type { SchemaComparer } from './compare/schema-comparer.ts';
import { diffParamFacts } from './diff-param-facts.ts';
import { diffParamOrder, diffParamStructure } from './diff-param-structure.ts';
import { EventLog } from './event-log.ts';
import { findRenamed } from './find-renamed.ts';
import { locateParam, pointToParam, type LocatedMethod } from './located-method.ts';
import { matchParams } from './match-params.ts';
import { toPathStep } from './pointer.ts';
import { describeSchema } from './schemas/describe-schema.ts';
import { locate, type Located } from './schemas/schema-part.ts';

export function diffParams(
  before: LocatedMethod,
  after: LocatedMethod,
  comparer: SchemaComparer,
  changes: DiscoveryLog,
): void {
  // Who has marked a subscription has not turned its notification round.
  const isEvent = before.isEvent || after.isEvent;
  const log = isEvent ? new EventLog(changes) : changes;
  const { pairs, gone, added } = matchParams(before.method, after.method);
  const method = before.method.name;
  const areLists = before.method.list !== undefined && after.method.list !== undefined;
  diffParamStructure(before, after, log);
  diffParamOrder(before, after, log);
  const roots = pairs.map(([old, now]): Root => {
    diffParamFacts(before, after, old, now, log);
    return {
      pair: {
        before: locateCompared(before, old, areLists),
        after: locateCompared(after, now, areLists),
      },
      path: `params${toPathStep((after.method.params[now] as Param).name)}`,
    };
  });
  for (const old of gone) {
    const { name } = before.method.params[old] as Param;
    const was = locateParam(before, old);
    const twins = added.filter(
      (now) => comparer.judge({ before: was, after: locateParam(after, now) }) === 'same',
    );
    log.add({
      rule: 'param-removed',
      method,
      path: `params${toPathStep(name)}`,
      pointer: { before: pointToParam(before, old), after: undefined },
      before: describeSchema(comparer.before, was),
      renamedTo: findRenamed(
        name,
        twins.map((now) => (after.method.params[now] as Param).name),
      ),
    });
  }
  for (const now of added) {
    const { name, required } = after.method.params[now] as Param;
    log.add({
      rule: required ? 'param-added-required' : 'param-added-optional',
      method,
      path: `params${toPathStep(name)}`,
      pointer: { before: undefined, after: pointToParam(after, now) },
      after: describeSchema(comparer.after, locateParam(after, now)),
    });
  }
  collectFindings({ method, side: isEvent ? 'result' : 'param', roots }, comparer, log);
}

type Param = Method['params'][number];

/** Between two lists the facts say how large limit and offset may be, and what they are when left out. */
function locateCompared(located: LocatedMethod, index: number, areLists: boolean): Located {
  const { schema, role } = located.method.params[index] as Param;
  const [part] = locateParam(located, index);
  const isPaging = areLists && (role === 'limit' || role === 'offset');
  if (!isPaging || typeof schema === 'boolean') return [part];
  const { maximum: _, default: __, ...others } = schema;
  return locate(others, part.pointer);
}
