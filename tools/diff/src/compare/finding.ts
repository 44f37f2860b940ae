import type { RuleId } from '../rules.ts';

/** Where a schema stands: what callers send, or what they get. */
export type Side = 'param' | 'result';

/** Rules with a twin on the other side, without their side: `type-narrowed`. */
type TwinKind = {
  [Id in RuleId]: Id extends `param-${infer Kind}`
    ? `result-${Kind}` extends RuleId
      ? Kind
      : never
    : never;
}[RuleId];

/** What can differ between two schemas; which rule that breaks depends on the side. */
export type FindingKind =
  | TwinKind
  | 'property-added-required'
  | 'property-added-closed'
  | 'property-added-required-closed'
  | 'known-value-added'
  | 'known-value-removed'
  | 'description-changed'
  | 'examples-changed'
  | 'extension-changed'
  | 'reference-not-compared'
  | 'schema-not-compared';

/** A difference between two schemas, seen from neither side yet. */
export interface Finding {
  readonly kind: FindingKind;
  /** What it does to the set of valid values. */
  readonly judgement: Judgement;
  /** From the schemas compared to where they differ: `.data[].duration`; empty for themselves. */
  readonly path: string;
  readonly pointer: { readonly before: string | undefined; readonly after: string | undefined };
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly renamedTo: string | undefined;
}

/** The rule that speaks of a finding on one side. */
export function toRuleId(side: Side, kind: FindingKind): RuleId {
  switch (kind) {
    case 'known-value-added':
    case 'known-value-removed':
    case 'description-changed':
    case 'examples-changed':
    case 'extension-changed':
    case 'reference-not-compared':
    case 'schema-not-compared':
      return kind;
    case 'property-added-required':
      return side === 'param' ? 'param-property-added-required' : 'result-property-added';
    case 'property-added-closed':
      return side === 'param' ? 'param-property-added' : 'result-property-added-closed';
    case 'property-added-required-closed':
      return side === 'param' ? 'param-property-added-required' : 'result-property-added-closed';
    default:
      return `${side}-${kind}`;
  }
}

/** How the set of valid values differs. */
export type Judgement = 'same' | 'narrowed' | 'widened' | 'changed';

/** For properties that came or went it depends on whether the object takes others. */
export function judgeKind(kind: FindingKind): Judgement {
  if (/^(known-value|description|examples|extension|default|property-(un)?deprecated)/.test(kind)) {
    return 'same';
  }
  if (kind.endsWith('-narrowed')) return 'narrowed';
  if (kind.endsWith('-widened')) return 'widened';
  return 'changed';
}

export function combine(a: Judgement, b: Judgement): Judgement {
  if (a === 'same' || a === b) return b;
  return b === 'same' ? a : 'changed';
}
