import { isObject, suggest } from '@openrpc-kit/model';
import type { Ignore, LintConfig } from './lint-config.ts';
import { quote } from './quote.ts';
import { rules } from './rules.ts';
import { severities, type Severity } from './severity.ts';

/** One thing that is wrong with the `lint` part of a config. */
export interface LintConfigMistake {
  readonly message: string;
  /** What to do about it: one sentence. */
  readonly advice: string;
}

/** The `lint` part of a config is not what it should be. */
export class LintConfigError extends Error {
  override readonly name = 'LintConfigError';
  /** All that is wrong, in the order of the config. */
  readonly mistakes: readonly LintConfigMistake[];

  constructor(mistakes: readonly LintConfigMistake[]) {
    super(mistakes.map(({ message }) => message).join('\n'));
    this.mistakes = mistakes;
  }
}

const choices = ['off', ...severities];

/**
 * Checks the `lint` part of a config, for those who write it without types.
 *
 * @throws {LintConfigError} naming everything that is wrong.
 */
export function checkLintConfig(value: unknown): LintConfig {
  if (value === undefined) return {};
  const mistakes: LintConfigMistake[] = [];
  const tell: Tell = (message, advice) => void mistakes.push({ message, advice });
  const config = asObject(value, 'lint', tell);
  for (const key of Object.keys(config)) {
    if (key !== 'rules' && key !== 'ignore') {
      tell(`config: lint has no ${quote(key)}`, 'Known: rules, ignore.');
    }
  }
  const { rules: chosen = {}, ignore = [] } = config;
  const checked = {
    rules: Object.fromEntries(
      Object.entries(asObject(chosen, 'lint.rules', tell)).map(([code, severity]) => {
        checkCode(code, 'lint.rules', tell);
        return [code, checkSeverity(severity, code, tell)];
      }),
    ),
    ignore: asList(ignore, tell).map((each, index) => checkIgnore(each, index, tell)),
  };
  if (mistakes.length > 0) throw new LintConfigError(mistakes);
  return checked;
}

/** Notes a mistake; what is returned beside it is never used. */
type Tell = (message: string, advice: string) => void;

function checkCode(code: string, at: string, tell: Tell): void {
  const known = rules.map((rule) => rule.code);
  if (known.includes(code)) return;
  const byName = rules.find(({ name }) => name === code)?.code;
  const advice = byName === undefined ? suggest(code, known) : `the code of ${code} is ${byName}`;
  tell(
    `config: ${at} names no rule with ${quote(code)}`,
    advice ?? 'The README of @openrpc-kit/lint lists the codes.',
  );
}

function checkSeverity(value: unknown, code: string, tell: Tell): Severity | 'off' {
  const isKnown = typeof value === 'string' && choices.includes(value);
  if (!isKnown) {
    tell(`config: lint.rules.${code} is ${quote(value)}`, `Write one of ${choices.join(', ')}.`);
  }
  return value as Severity | 'off';
}

function checkIgnore(value: unknown, index: number, tell: Tell): Ignore {
  const at = `lint.ignore[${index}]`;
  if (!isObject(value)) {
    asObject(value, at, tell);
    return { rule: '', at: '', reason: '' };
  }
  const { rule, at: place, reason } = value;
  if (typeof rule !== 'string' || typeof place !== 'string' || place.trim() === '') {
    tell(
      `config: ${at} must name a rule and a place`,
      'Write { rule: "SCH004", at: "get.calls" or "#/methods/0", reason: "…" }.',
    );
  }
  if (typeof reason !== 'string' || reason.trim() === '') {
    tell(`config: ${at} has no reason`, 'Say in a sentence why the finding is accepted.');
  }
  // The loader's findings can be set aside, too; their codes are not rules.
  if (typeof rule === 'string' && !/^SPEC\d+$/.test(rule)) checkCode(rule, `${at}.rule`, tell);
  return { rule, at: place, reason } as Ignore;
}

function asObject(value: unknown, at: string, tell: Tell): Record<string, unknown> {
  if (isObject(value)) return value;
  tell(`config: ${at} must be an object`, 'See `LintConfig` of openrpc-kit.');
  return {};
}

function asList(value: unknown, tell: Tell): readonly unknown[] {
  if (Array.isArray(value)) return value;
  tell('config: lint.ignore must be a list', 'Write [{ rule, at, reason }, …].');
  return [];
}
