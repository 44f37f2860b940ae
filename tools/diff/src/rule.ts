import type { Bump, Severity } from './severity.ts';

/** What is known about every change of one kind. All of it is our own text: none comes from a spec. */
export interface Rule {
  readonly kind: RuleKind;
  /** What happened, short enough for a list: `Type narrowed`. */
  readonly title: string;
  /** Whom it breaks and how; for harmless changes, why nobody has to act. */
  readonly why: string;
}

/** `addition`: something new or looser; `note`: text for people, what is sent stays the same. */
export type RuleKind = 'breaking' | 'warning' | 'addition' | 'note';

/** What follows from the kind of a rule. */
export const ruleKinds: Readonly<
  Record<RuleKind, { readonly severity: Severity; readonly bump: Exclude<Bump, 'none'> }>
> = {
  breaking: { severity: 'breaking', bump: 'major' },
  warning: { severity: 'warning', bump: 'minor' },
  addition: { severity: 'info', bump: 'minor' },
  note: { severity: 'info', bump: 'patch' },
};
