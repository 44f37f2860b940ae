import { isObject, suggest } from '@openrpc-kit/model';
import type { Ignore, LintConfig } from './lint-config.ts';
import { quote } from './quote.ts';
import { rules } from './rules.ts';
import { severities, type Severity } from './severity.ts';

/** The `lint` part of a config is not what it should be. */
export class LintConfigError extends Error {
  override readonly name = 'LintConfigError';
  /** What to do about it: one sentence. */
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

const choices = ['off', ...severities];

/**
 * Checks the `lint` part of a config, for those who write it without types.
 *
 * @throws {LintConfigError} naming the first thing that is wrong.
 */
export function checkLintConfig(value: unknown): LintConfig {
  if (value === undefined) return {};
  const config = asObject(value, 'lint');
  const stray = Object.keys(config).find((key) => key !== 'rules' && key !== 'ignore');
  if (stray !== undefined) {
    throw new LintConfigError(`config: lint has no ${quote(stray)}`, 'Known: rules, ignore.');
  }
  const { rules: chosen = {}, ignore = [] } = config;
  if (!Array.isArray(ignore)) {
    throw new LintConfigError(
      'config: lint.ignore must be a list',
      'Write [{ rule, at, reason }, …].',
    );
  }
  return {
    rules: Object.fromEntries(
      Object.entries(asObject(chosen, 'lint.rules')).map(([code, severity]) => [
        checkCode(code, 'lint.rules'),
        checkSeverity(severity, code),
      ]),
    ),
    ignore: ignore.map(checkIgnore),
  };
}

function checkCode(code: string, at: string): string {
  const known = rules.map((rule) => rule.code);
  if (known.includes(code)) return code;
  const byName = rules.find(({ name }) => name === code)?.code;
  const advice = byName === undefined ? suggest(code, known) : `the code of ${code} is ${byName}`;
  throw new LintConfigError(
    `config: ${at} names no rule with ${quote(code)}`,
    advice ?? 'The README of @openrpc-kit/lint lists the codes.',
  );
}

function checkSeverity(value: unknown, code: string): Severity | 'off' {
  if (typeof value === 'string' && choices.includes(value)) return value as Severity | 'off';
  throw new LintConfigError(
    `config: lint.rules.${code} is ${quote(value)}`,
    `Write one of ${choices.join(', ')}.`,
  );
}

function checkIgnore(value: unknown, index: number): Ignore {
  const at = `lint.ignore[${index}]`;
  const { rule, at: place, reason } = asObject(value, at);
  if (typeof rule !== 'string' || typeof place !== 'string' || place.trim() === '') {
    throw new LintConfigError(
      `config: ${at} must name a rule and a place`,
      'Write { rule: "SCH004", at: "get.calls" or "#/methods/0", reason: "…" }.',
    );
  }
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw new LintConfigError(
      `config: ${at} has no reason`,
      'Say in a sentence why the finding is accepted.',
    );
  }
  // The loader's findings can be set aside, too; their codes are not rules.
  const code = /^SPEC\d+$/.test(rule) ? rule : checkCode(rule, `${at}.rule`);
  return { rule: code, at: place, reason };
}

function asObject(value: unknown, at: string): Record<string, unknown> {
  if (isObject(value)) return value;
  throw new LintConfigError(`config: ${at} must be an object`, 'See `LintConfig` of openrpc-kit.');
}
