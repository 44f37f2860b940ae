import {
  toDisplayPath,
  toPrintable,
  type Diagnostic,
  type LoadOptions,
  type SpecNode,
} from '@openrpc-kit/model';
import type { Finding, IgnoredFinding, LintResult } from './finding.ts';
import { IgnoreList } from './ignore-list.ts';
import type { LintConfig } from './lint-config.ts';
import { MethodIndex } from './method-index.ts';
import type { FindingExtra, Rule } from './rule.ts';
import { rules } from './rules.ts';
import type { Severity } from './severity.ts';
import { loadFacts, type SpecFacts } from './spec-facts.ts';

export interface LintOptions extends LoadOptions {
  /** Whether an ignore that matches nothing is reported: only sensible when all specs are linted. */
  readonly reportUnusedIgnores?: boolean;
  /** Where an unused ignore is reported; the document when left out. */
  readonly configFile?: string;
}

/** A document, and how its own references are followed where that differs from the rest. */
export interface LintedSpec extends LoadOptions {
  readonly file: string;
}

/** A document that breaks one rule everywhere does not need to be told everywhere. */
const mostFindingsPerRule = 1000;

/**
 * Looks at an OpenRPC document with every rule. Never throws for what a document says; what the
 * loader has to say about it is among the findings.
 *
 * @param specFile path of the root document, JSON or YAML.
 * @example
 * ```ts
 * const { findings } = lintSpec('specs/petstore/openrpc.json', { rules: { SCH013: 'off' } });
 * ```
 */
export function lintSpec(
  specFile: string,
  config: LintConfig = {},
  options: LintOptions = {},
): LintResult {
  return lintSpecs([specFile], config, options);
}

/** Looks at several documents that share one config: an ignore may belong to any of them. */
export function lintSpecs(
  specs: readonly (string | LintedSpec)[],
  config: LintConfig = {},
  options: LintOptions = {},
): LintResult {
  const ignores = new IgnoreList(config.ignore ?? []);
  const findings: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  let files = 0;
  const listed = specs.map((spec) => (typeof spec === 'string' ? { file: spec } : spec));
  for (const { file: specFile, ...own } of listed) {
    const { facts, diagnostics } = loadFacts(specFile, { ...options, ...own });
    const found = [
      ...diagnostics.map(toFinding),
      ...(facts
        ? rules.flatMap((rule) => leaveOutSaid(rule, runRule(rule, facts, config), diagnostics))
        : []),
    ];
    files += facts?.reader.sources.length ?? 1;
    for (const finding of sortFindings(found, facts)) {
      const reason = ignores.match(finding, specFile);
      if (reason === undefined) findings.push(finding);
      else ignored.push({ ...finding, reason });
    }
  }
  if (options.reportUnusedIgnores ?? true) {
    const file = toDisplayPath(options.configFile ?? listed[0]?.file ?? '.');
    findings.push(...ignores.reportUnused(file, config.rules));
  }
  return { findings, ignored, files };
}

function runRule(rule: Rule, facts: SpecFacts, config: LintConfig): Finding[] {
  const chosen = config.rules?.[rule.code];
  if (chosen === 'off') return [];
  const found: Finding[] = [];
  const methods = MethodIndex.of(facts);
  const report = (node: SpecNode, message: string, extra: FindingExtra = {}): void => {
    if (found.length >= mostFindingsPerRule) return;
    const severity: Severity = chosen ?? extra.severity ?? rule.severity;
    const method = methods.find(node);
    found.push({
      code: rule.code,
      severity,
      file: toDisplayPath(node.file.path),
      ...(extra.position ?? node.file.locate(node.pointer)),
      pointer: node.key.slice(node.file.path.length + 1),
      method: method === undefined ? undefined : toPrintable(method),
      message: toPrintable(message),
      advice: extra.advice === undefined ? undefined : toPrintable(extra.advice),
    });
  };
  rule.check({ ...facts, report });
  return found;
}

/** What the loader has said of a place is not said again. */
function leaveOutSaid(
  { saidBy }: Rule,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): readonly Finding[] {
  const said = new Set(diagnostics.filter(({ code }) => code === saidBy).map(toPlace));
  return said.size === 0 ? findings : findings.filter((finding) => !said.has(toPlace(finding)));
}

function toPlace({ file, line, column }: Diagnostic | Finding): string {
  return `${file}:${line}:${column}`;
}

/** The loader's words, which no rule repeats. Their codes can be ignored, but not switched off. */
function toFinding({ code, severity, file, line, column, message, advice }: Diagnostic): Finding {
  return { code, severity, file, line, column, pointer: '', method: undefined, message, advice };
}

/** In the order in which files were read, then from top to bottom; each once. */
function sortFindings(findings: readonly Finding[], facts: SpecFacts | undefined): Finding[] {
  const order = new Map(
    facts?.reader.sources.map(({ path }, index) => [toDisplayPath(path), index]),
  );
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...unique.values()].toSorted(
    (a, b) =>
      (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : 1),
  );
}
