import type { DiagnosticCode, SpecNode } from '@openrpc-kit/model';
import type { Severity } from './severity.ts';
import type { SpecFacts } from './spec-facts.ts';

/** What the rules look at, in the order in which they are listed. */
export const ruleGroups = {
  structure: 'The document as a whole',
  names: 'Names of methods, params and fields',
  schemas: 'JSON Schemas',
  methods: 'Methods and their params',
  errors: 'Declared errors',
  safety: 'What a hostile or careless document could do',
  lists: 'Methods that answer with rows',
  lint: 'The linter itself',
} as const;

export type RuleGroup = keyof typeof ruleGroups;

/** One thing to look for. A rule never throws and never decides what is ignored. */
export interface Rule {
  /** Stable, never reused: three letters for the group and a number. */
  readonly code: string;
  readonly group: RuleGroup;
  /** kebab-case, as the file of the rule is named. */
  readonly name: string;
  /** Default severity. A finding may have a milder or sterner one where the rule says so. */
  readonly severity: Severity;
  readonly title: string;
  /** Why it hurts. */
  readonly cause: string;
  readonly fix: string;
  /** Code of the loader that says the same of a place: where it has been said, the rule is silent. */
  readonly saidBy?: DiagnosticCode;
  check(context: RuleContext): void;
}

export interface RuleContext extends SpecFacts {
  /** Reports the place of a value. */
  report(node: SpecNode, message: string, extra?: FindingExtra): void;
}

export interface FindingExtra {
  readonly advice?: string | undefined;
  /** Instead of the rule's default. */
  readonly severity?: Severity;
  /** A place in the node's file that is not the beginning of the node's value. */
  readonly position?: { readonly line: number; readonly column: number };
}
