import type { Change, Place } from '../change.ts';
import { toPrintable } from '../printable.ts';
import { ruleKinds } from '../rule.ts';
import { rules, type RuleId } from '../rules.ts';
import type { Severity } from '../severity.ts';
import { describeMethod, describeValues } from './change-text.ts';
import type { DiffReport } from './diff-report.ts';
import { printSafeJson } from './safe-json.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  breaking: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * Prints a comparison as SARIF 2.1.0. A result stands in the new document; its logical location is
 * the JSON pointer into the bundled document.
 *
 * @param toolVersion version of the tool that made the comparison.
 */
export function describeSarif(report: DiffReport, toolVersion: string): string {
  const { changes, bump, after } = report;
  const ids = [...new Set(changes.map(({ rule }) => rule))];
  const uri = encodeURI(after.file.replaceAll('\\', '/'));
  return printSafeJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'openrpc-kit diff', version: toolVersion, rules: ids.map(toDescriptor) },
        },
        artifacts: [{ location: { uri } }],
        results: changes.map((change) => toResult(change, ids.indexOf(change.rule), uri)),
        columnKind: 'utf16CodeUnits',
        properties: { bump },
      },
    ],
  });
}

function toDescriptor(id: RuleId): object {
  const { title, why, kind } = rules[id];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    defaultConfiguration: { level: levels[ruleKinds[kind].severity] },
    properties: { bump: ruleKinds[kind].bump },
  };
}

function toResult(change: Change, ruleIndex: number, uri: string): object {
  const { rule, severity, places, before, after } = change;
  const [first, ...others] = places;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: toMessage(change) },
    locations: [toLocation(first, uri)],
    ...(others.length > 0 && { relatedLocations: others.map((place) => toLocation(place, uri)) }),
    partialFingerprints: {
      'openrpcKitDiff/v1': JSON.stringify([rule, first.method ?? '', first.path, before, after]),
    },
  };
}

/** The whole document is the region: which line of which file a pointer leads to is not known. */
function toLocation(place: Place, uri: string): object {
  const { method, path, pointer } = place;
  const target = pointer.after ?? pointer.before;
  return {
    physicalLocation: { artifactLocation: { uri, index: 0 }, region: { startLine: 1 } },
    logicalLocations: [
      {
        name: toPrintable(path === '' ? describeMethod(place) : path),
        ...(target !== undefined && { fullyQualifiedName: toPrintable(target) }),
        kind: method === undefined ? 'module' : path === '' ? 'function' : 'member',
      },
    ],
  };
}

/** `get.calls result.data[].id: Type widened, integer → string. Readers …` */
function toMessage(change: Change): string {
  const [place] = change.places;
  const { title, why } = rules[change.rule];
  const values = describeValues(change);
  const where = [describeMethod(place), place.path].filter((part) => part !== '').join(' ');
  const text = `${where}: ${title}${values === undefined ? '' : `, ${values}`}. ${why}`;
  return escapeMessage(toPrintable(text));
}

/** In a SARIF message braces are placeholders, and brackets before parentheses are links. */
function escapeMessage(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '] (');
}
