import type { ApiModel } from '@openrpc-kit/model';
import type { ChangeLog, Discovery } from './change-log.ts';
import { diffErrorFacts, showError } from './diff-error-facts.ts';
import { matchErrors } from './match-errors.ts';
import { appendPointer, toPathStep } from './pointer.ts';
import type { RuleId } from './rules.ts';

/**
 * Errors are declared once and raised by many methods: a change of one is a change for all of those.
 * Methods that came or went say by that what became of their errors.
 */
export function diffErrors(before: ApiModel, after: ApiModel, log: ChangeLog): void {
  const kept = listKept(before, after);
  const raisers = { before: listRaisers(before), after: listRaisers(after) };
  const mnemonics = new Set(after.errors.map(({ mnemonic }) => mnemonic));
  for (const { old, now } of matchErrors(before.errors, after.errors)) {
    const was = (old && raisers.before.get(old.key)) ?? [];
    const is = (now && raisers.after.get(now.key)) ?? [];
    const key = now?.key ?? old?.key ?? '';
    const report = (
      rule: RuleId,
      methods: readonly (string | undefined)[],
      shown: Partial<Discovery>,
    ): void => {
      const pointer = { before: old && point(old.key), after: now && point(now.key) };
      for (const method of methods) {
        log.add({ rule, method, path: `errors${toPathStep(key)}`, pointer, ...shown });
      }
    };
    if (old && now) {
      const raising = is.filter((name) => kept.has(name));
      diffErrorFacts(old, now, (rule, shown) => report(rule, orWhole(raising), shown));
    }
    const lost = was.filter((name) => kept.has(name) && !is.includes(name));
    const gained = is.filter((name) => kept.has(name) && !was.includes(name));
    const isGone = !now && old?.mnemonic !== undefined && !mnemonics.has(old.mnemonic);
    if (old && (lost.length > 0 || (!now && was.length === 0))) {
      const rule = isGone ? 'error-mnemonic-removed' : 'error-removed';
      report(rule, orWhole(lost), { before: showError(old) });
    }
    if (now && (gained.length > 0 || (!old && is.length === 0))) {
      report('error-added', orWhole(gained), { after: showError(now) });
    }
  }
}

function point(key: string): string {
  return appendPointer('#/components/errors', key);
}

/** The API as a whole, where no method is named. */
function orWhole(methods: readonly string[]): readonly (string | undefined)[] {
  return methods.length > 0 ? methods : [undefined];
}

function listKept(before: ApiModel, after: ApiModel): ReadonlySet<string> {
  const names = new Set(after.methods.map(({ name }) => name));
  return new Set(before.methods.flatMap(({ name }) => (names.has(name) ? [name] : [])));
}

/** Names of the methods that raise an error, by its key. */
function listRaisers({ methods }: ApiModel): ReadonlyMap<string, string[]> {
  const raisers = new Map<string, string[]>();
  for (const { name, errors } of methods) {
    for (const { key } of errors) raisers.set(key, [...(raisers.get(key) ?? []), name]);
  }
  return raisers;
}
