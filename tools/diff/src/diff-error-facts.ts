import type { ApiError } from '@openrpc-kit/model';
import type { Discovery } from './change-log.ts';
import { showText, showValues } from './printable.ts';
import type { RuleId } from './rules.ts';
import { isSameJson } from './stable-json.ts';

const facts = [
  ['code', 'error-code-changed'],
  ['mnemonic', 'error-mnemonic-changed'],
  ['retry', 'error-retry-changed'],
  ['message', 'error-message-changed'],
  ['description', 'description-changed'],
  ['cure', 'description-changed'],
] as const;

/** What one error is, in both versions. */
export function diffErrorFacts(
  before: ApiError,
  after: ApiError,
  report: (rule: RuleId, shown: Partial<Discovery>) => void,
): void {
  for (const [fact, rule] of facts) {
    if (before[fact] === after[fact]) continue;
    const [old, now] = [before[fact], after[fact]].map((value) =>
      showText(String(value ?? 'none')),
    );
    report(rule, { before: old, after: now });
  }
  if (before.message === after.message && !isSameJson(before.params, after.params)) {
    report('error-message-changed', {
      before: showValues(before.params),
      after: showValues(after.params),
    });
  }
}

/** `-32003 forbidden`. */
export function showError({ code, mnemonic, message }: ApiError): string {
  return showText(`${code} ${mnemonic ?? message}`);
}
