import type { ApiModel, LoadResult, SourcePlace } from '@openrpc-kit/model';
import type { Change, Place } from '../change.ts';
import { diffModels } from '../diff-models.ts';
import { ruleKinds } from '../rule.ts';
import { rules } from '../rules.ts';
import { bumps, severities, type Bump, type Severity } from '../severity.ts';
import { isAsNew, suggestVersion } from './suggest-version.ts';

/** A comparison and what follows from it: what every format prints. */
export interface DiffReport {
  readonly before: DiffedDocument;
  readonly after: DiffedDocument;
  /** The worst first. */
  readonly changes: readonly SourcedChange[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** What the version has to differ in. */
  readonly bump: Bump;
  /** The least version that the bump asks for; undefined when the old one is not `1.2` or `1.2.3`. */
  readonly suggestedVersion: string | undefined;
  /** Whether the new document's version is that or later; undefined when it cannot be told. */
  readonly versionSuffices: boolean | undefined;
}

/** A change with the lines where it is written. */
export interface SourcedChange extends Change {
  readonly places: SourcedPlaces;
}

type SourcedPlaces = readonly [SourcedPlace, ...SourcedPlace[]];

export interface SourcedPlace extends Place {
  /** Undefined where there is nothing to point at. */
  readonly source: {
    readonly before: SourcePlace | undefined;
    /** Of something removed: the method that it was part of, else the document. */
    readonly after: SourcePlace | undefined;
  };
}

export interface DiffedDocument {
  readonly title: string;
  readonly version: string;
  /** Path as the user typed it. */
  readonly file: string;
}

export interface DiffInput {
  readonly model: ApiModel;
  readonly file: string;
  /** Where the thing at a pointer of the bundled document is written, as `loadModel` gives it. */
  readonly locate?: LoadResult['locate'];
  /** Of a document that was loaded leniently, as `loadModel` gives it. */
  readonly findLostReference?: LoadResult['findLostReference'];
}

/** Compares two documents. @example createReport({ model: old, file: 'old.json' }, { model, file: 'new.json' }).bump */
export function createReport(before: DiffInput, after: DiffInput): DiffReport {
  const toSource = (place: Place): SourcedPlace => toSourced(place, before, after);
  const changes = diffModels(before.model, after.model, {
    ...(before.findLostReference && { before: before.findLostReference }),
    ...(after.findLostReference && { after: after.findLostReference }),
  }).map((change): SourcedChange => {
    const [first, ...others] = change.places;
    return { ...change, places: [toSource(first), ...others.map(toSource)] };
  });
  const count = (severity: Severity): number =>
    changes.filter((change) => change.severity === severity).length;
  const bump = findBump(changes);
  const suggestedVersion = suggestVersion(before.model.version, bump);
  return {
    before: toDocument(before),
    after: toDocument(after),
    changes,
    counts: { breaking: count('breaking'), warning: count('warning'), info: count('info') },
    bump,
    suggestedVersion,
    versionSuffices:
      suggestedVersion === undefined ? undefined : isAsNew(after.model.version, suggestedVersion),
  };
}

/** The largest bump that any of the changes asks for. */
export function findBump(changes: readonly Change[]): Bump {
  const wanted = new Set<Bump>(changes.map(({ rule }) => ruleKinds[rules[rule].kind].bump));
  return bumps.find((bump) => wanted.has(bump)) ?? 'none';
}

/** `2 breaking, 1 warning, 5 info`; `no changes`. */
export function describeCounts({ counts }: Pick<DiffReport, 'counts'>): string {
  const parts = severities.flatMap((severity) =>
    counts[severity] > 0 ? [`${counts[severity]} ${severity}`] : [],
  );
  return parts.length > 0 ? parts.join(', ') : 'no changes';
}

function toSourced(place: Place, before: DiffInput, after: DiffInput): SourcedPlace {
  const { method, pointer } = place;
  const index = after.model.methods.findIndex(({ name }) => name === method);
  const around = index < 0 ? '#' : `#/methods/${index}`;
  return {
    ...place,
    source: {
      before: pointer.before === undefined ? undefined : before.locate?.(pointer.before),
      after: after.locate?.(pointer.after ?? around),
    },
  };
}

function toDocument({ model, file }: DiffInput): DiffedDocument {
  return { title: model.title, version: model.version, file };
}
