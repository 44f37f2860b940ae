import { dirname, relative, resolve } from 'node:path';
import { suggest, toPrintable } from '@openrpc-kit/model';
import type { Finding } from './finding.ts';
import type { Ignore, LintConfig } from './lint-config.ts';
import { quote } from './quote.ts';
import { unusedIgnore } from './rules/lint/unused-ignore.ts';

/** The ignores of a config, and which of them were of use. */
export class IgnoreList {
  readonly #ignores: readonly Ignore[];
  readonly #used = new Set<Ignore>();
  readonly #methods = new Set<string>();

  constructor(ignores: readonly Ignore[]) {
    this.#ignores = ignores;
  }

  /** The reason why a finding is set aside; undefined when it is not. */
  match(finding: Finding, specFile: string): string | undefined {
    if (finding.method !== undefined) this.#methods.add(finding.method);
    const found = this.#ignores.filter(
      (ignore) => ignore.rule === finding.code && isAt(ignore.at, finding, specFile),
    );
    for (const ignore of found) this.#used.add(ignore);
    return found[0]?.reason;
  }

  reportUnused(file: string, severities: LintConfig['rules']): Finding[] {
    const severity = severities?.[unusedIgnore.code] ?? unusedIgnore.severity;
    if (severity === 'off') return [];
    return this.#ignores
      .filter((ignore) => !this.#used.has(ignore))
      .map(({ rule, at }) => ({
        code: unusedIgnore.code,
        severity,
        file,
        line: 1,
        column: 1,
        pointer: '',
        method: undefined,
        message: toPrintable(`the ignore of ${rule} at ${quote(at)} matches no finding`),
        advice: suggest(at, [...this.#methods]),
      }));
  }
}

function isAt(at: string, finding: Finding, specFile: string): boolean {
  if (at === finding.method) return true;
  const [path = '', pointer] = at.startsWith('/') ? ['', at] : at.split('#', 2);
  if (pointer === undefined) return false;
  const folder = dirname(resolve(specFile));
  const file = path === '' ? resolve(specFile) : resolve(folder, path);
  if (relative(file, resolve(finding.file)) !== '') return false;
  return pointer === '' || `${finding.pointer}/`.startsWith(`${pointer.replace(/\/$/, '')}/`);
}
