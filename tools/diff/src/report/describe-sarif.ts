import { toPrintable } from '../printable.ts';
import { ruleKinds } from '../rule.ts';
import { rules, type RuleId } from '../rules.ts';
import type { Severity } from '../severity.ts';
import { describeMethod, describeValues } from './change-text.ts';
import type { SourcePlace } from '@openrpc-kit/model';
import type { DiffReport, SourcedChange, SourcedPlace } from './diff-report.ts';
import { printSafeJson } from './safe-json.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  breaking: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * Prints a comparison as SARIF 2.1.0. A result stands where it is written in the new document, and
 * is related to where it stood in the old one; its logical location is the JSON pointer into the
 * bundled document.
 *
 * @param toolVersion version of the tool that made the comparison.
 */
export function describeSarif(report: DiffReport, toolVersion: string): string {
  const { changes, bump } = report;
  const ids = [...new Set(changes.map(({ rule }) => rule))];
  return printSafeJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'openrpc-kit diff', version: toolVersion, rules: ids.map(toDescriptor) },
        },
        artifacts: listFiles(report).map((file) => ({ location: { uri: toUri(file) } })),
        results: changes.map((change) => toResult(change, ids.indexOf(change.rule), report)),
        columnKind: 'utf16CodeUnits',
        properties: { bump },
      },
    ],
  });
}

/** Every file that a result points into: the new document first, then the old one. */
function listFiles({ changes, before, after }: DiffReport): readonly string[] {
  const places = changes.flatMap((change) => change.places);
  const written = places.flatMap(({ source }) => [source.after, source.before]);
  return [...new Set([after.file, before.file, ...written.flatMap((place) => place?.file ?? [])])];
}

function toUri(file: string): string {
  return encodeURI(file.replaceAll('\\', '/'));
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

function toResult(change: SourcedChange, ruleIndex: number, report: DiffReport): object {
  const { rule, severity, places, before, after } = change;
  const [first, ...others] = places;
  const related = [
    ...others.map((place) => toLocation(place, place.source.after, report.after.file)),
    ...places
      .filter(({ pointer }) => pointer.before !== undefined)
      .map((place) => ({
        ...toLocation(place, place.source.before, report.before.file),
        message: { text: 'as it was' },
      })),
  ];
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: toMessage(change) },
    locations: [toLocation(first, first.source.after, report.after.file)],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: {
      'openrpcKitDiff/v1': JSON.stringify([rule, first.method ?? '', first.path, before, after]),
    },
  };
}

/** @param file where the place stands when it is not known more closely */
function toLocation(place: SourcedPlace, source: SourcePlace | undefined, file: string): object {
  const { method, path, pointer } = place;
  const target = pointer.after ?? pointer.before;
  const region = source ? { startLine: source.line, startColumn: source.column } : { startLine: 1 };
  return {
    physicalLocation: { artifactLocation: { uri: toUri(source?.file ?? file) }, region },
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
function toMessage(change: SourcedChange): string {
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
