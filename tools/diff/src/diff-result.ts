import type { ChangeLog, Discovery } from './change-log.ts';
import { collectFindings } from './collect-findings.ts';
import type { SchemaComparer } from './compare/schema-comparer.ts';
import { locateResult, type LocatedMethod } from './located-method.ts';
import { appendPointer } from './pointer.ts';
import { showText } from './printable.ts';
import { describeSchema } from './schemas/describe-schema.ts';

export function diffResult(
  before: LocatedMethod,
  after: LocatedMethod,
  comparer: SchemaComparer,
  log: ChangeLog,
): void {
  const old = locateResult(before);
  const now = locateResult(after);
  const method = before.method.name;
  const pointer = {
    before: old && appendPointer(before.pointer, 'result'),
    after: now && appendPointer(after.pointer, 'result'),
  };
  if (old && now) {
    const texts = [before.method.result?.description, after.method.result?.description] as const;
    if (texts[0] !== texts[1]) {
      log.add({
        rule: 'description-changed',
        method,
        path: 'result',
        pointer,
        before: showText(texts[0] ?? ''),
        after: showText(texts[1] ?? ''),
      });
    }
    diffDeprecation(before, after, pointer, log);
    const roots = [{ pair: { before: old, after: now }, path: 'result' }];
    collectFindings({ method, side: 'result', roots }, comparer, log);
  } else if (old) {
    const shown = describeSchema(comparer.before, old);
    log.add({ rule: 'method-result-removed', method, path: 'result', pointer, before: shown });
  } else if (now) {
    const shown = describeSchema(comparer.after, now);
    log.add({ rule: 'method-result-added', method, path: 'result', pointer, after: shown });
  }
}

function diffDeprecation(
  before: LocatedMethod,
  after: LocatedMethod,
  pointer: Discovery['pointer'],
  log: ChangeLog,
): void {
  const old = isDeprecated(before);
  const now = isDeprecated(after);
  if (old === now) return;
  const rule = now ? 'result-property-deprecated' : 'result-property-undeprecated';
  log.add({ rule, method: before.method.name, path: 'result', pointer });
}

function isDeprecated({ document }: LocatedMethod): boolean {
  const { result } = document as { readonly result?: { readonly deprecated?: unknown } };
  return result?.deprecated === true;
}
