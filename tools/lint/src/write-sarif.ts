import { diagnosticCodes } from '@openrpc-kit/model';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding, IgnoredFinding, LintResult } from './finding.ts';
import { rules } from './rules.ts';
import type { Severity } from './severity.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Result['level']
>;

/** SARIF 2.1.0, which code hosts and editors show beside the lines. What is ignored is suppressed in it. */
export function writeSarif({ findings, ignored }: LintResult, version: string): string {
  const descriptors = [
    ...rules.map(describeRule),
    ...describeDiagnostics([...findings, ...ignored]),
  ];
  const order = new Map(descriptors.map(({ id }, index) => [id, index]));
  const toResult = (finding: Finding | IgnoredFinding): Result => ({
    ruleId: finding.code,
    ruleIndex: order.get(finding.code) ?? -1,
    level: levels[finding.severity],
    message: { text: finding.advice ? `${finding.message}; ${finding.advice}` : finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(finding.file) },
          region: { startLine: finding.line, startColumn: finding.column },
        },
        ...(finding.method !== undefined && {
          logicalLocations: [{ name: finding.method, kind: 'function' }],
        }),
      },
    ],
    partialFingerprints: { 'place/v1': toFingerprint(finding) },
    ...('reason' in finding && {
      suppressions: [{ kind: 'external', justification: finding.reason }],
    }),
  });
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'openrpc-kit lint', version, rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        results: [...findings, ...ignored].map(toResult),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Stays the same while lines above come and go; the loader gives no pointers. */
function toFingerprint({ code, file, pointer, line, column }: Finding): string {
  return `${code} ${file}#${pointer || `${line}:${column}`}`;
}

function describeRule({
  code,
  name,
  group,
  severity,
  title,
  cause,
  fix,
}: (typeof rules)[number]): ReportingDescriptor {
  return {
    id: code,
    name,
    shortDescription: { text: title },
    fullDescription: { text: cause },
    help: { text: fix },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [group] },
  };
}

/** The loader's codes that occur. */
function describeDiagnostics(findings: readonly Finding[]): ReportingDescriptor[] {
  const codes = new Set(findings.map(({ code }) => code));
  return Object.entries(diagnosticCodes)
    .filter(([code]) => codes.has(code))
    .map(([code, { title, cause, fix }]) => ({
      id: code,
      shortDescription: { text: title },
      fullDescription: { text: cause },
      help: { text: fix },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['loader'] },
    }));
}
