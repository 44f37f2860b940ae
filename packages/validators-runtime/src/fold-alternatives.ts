import { joinAlternatives } from './describe-schema.ts';
import type { Finding } from './finding.ts';
import type { SchemaError } from './schema-check.ts';

/** An error, and how it is told. */
export interface Told {
  readonly error: SchemaError;
  readonly finding: Finding;
}

/**
 * Errors of the branches of `anyOf`, `oneOf` and their kin stand before the error of the keyword
 * itself. Keeps what helps: the errors of the branch that was meant, where one can tell, else one
 * finding that names all alternatives.
 */
export function foldAlternatives(
  errors: readonly SchemaError[],
  toFinding: (error: SchemaError) => Finding,
): Told[] {
  const kept: Told[] = [];
  for (const error of errors) {
    const told = tellLate(error, toFinding);
    if (!composing.has(error.keyword)) {
      kept.push(told);
      continue;
    }
    const branches = takeBranches(kept, error);
    kept.push(...fold(told, branches));
  }
  return kept;
}

/** Words are looked for when they are asked for: of a hundred thousand errors, a hundred are told. */
function tellLate(error: SchemaError, toFinding: (error: SchemaError) => Finding): Told {
  let finding: Finding | undefined;
  return {
    error,
    get finding() {
      return (finding ??= toFinding(error));
    },
  };
}

const composing = new Set(['anyOf', 'oneOf', 'contains', 'if', 'propertyNames']);

/** Removes the errors that belong to the branches of a keyword from the end of the list. */
function takeBranches(kept: Told[], error: SchemaError): Told[] {
  const schema = error.schemaPath.slice(0, error.schemaPath.lastIndexOf('/') + 1);
  const paths =
    error.keyword === 'if' ? [`${schema}then/`, `${schema}else/`] : [`${error.schemaPath}/`];
  let start = kept.length;
  while (start > 0 && paths.some((path) => kept[start - 1]!.error.schemaPath.startsWith(path)))
    start--;
  return kept.splice(start);
}

function fold(told: Told, branches: readonly Told[]): readonly Told[] {
  switch (told.error.keyword) {
    case 'if':
      return branches.length > 0 ? branches : [told];
    case 'contains':
    case 'propertyNames':
      return [told];
    default:
      return foldForms(told, branches);
  }
}

function foldForms(told: Told, branches: readonly Told[]): readonly Told[] {
  if (branches.length === 0) return [withExpected(told, 'exactly one of the allowed forms')];
  const place = told.error.instancePath;
  const groups = groupByBranch(told.error, branches);
  const distances = groups.map((group) => measureDistance(group, place));
  const least = Math.min(...distances);
  const nearest = groups.filter((_, index) => distances[index] === least);
  if (least === elsewhere) return [toChoice(told, nearest.flat(), place)];
  const [only, ...others] = nearest;
  if (others.length === 0) return only ?? [told];
  const all = nearest.flat();
  return mergePlaces(least === otherKind ? all.filter(({ error }) => isTag(error)) : all);
}

function groupByBranch(error: SchemaError, branches: readonly Told[]): Told[][] {
  const groups = new Map<string, Told[]>();
  for (const branch of branches) {
    const [index = ''] = branch.error.schemaPath.slice(error.schemaPath.length + 1).split('/');
    groups.set(index, [...(groups.get(index) ?? []), branch]);
  }
  return [...groups.values()];
}

/** How far the value is from a branch: of another type, of the type but another kind, or nearly right. */
function measureDistance(group: readonly Told[], place: string): number {
  if (group.some(({ finding }) => finding.pointer === place)) return elsewhere;
  return group.some(({ error }) => isTag(error)) ? otherKind : nearlyRight;
}

const nearlyRight = 0;
const otherKind = 1;
const elsewhere = 2;

/** A member with fixed values usually says which kind of object it is. */
function isTag({ keyword }: SchemaError): boolean {
  return keyword === 'const' || keyword === 'enum';
}

function toChoice(told: Told, branches: readonly Told[], place: string): Told {
  const here = branches.filter(({ finding }) => finding.pointer === place);
  const expected = joinAlternatives(here.map(({ finding }) => finding.expected));
  const isType = here.every(({ finding }) => finding.fault === 'wrong-type');
  return withExpected(told, expected, isType ? 'wrong-type' : 'wrong-value');
}

function withExpected(told: Told, expected: string, fault = told.finding.fault): Told {
  return { ...told, finding: { ...told.finding, expected, fault } };
}

/** What several branches say about one place is told once. */
function mergePlaces(all: readonly Told[]): Told[] {
  const places = new Map<string, Told>();
  for (const told of all) {
    const { pointer, expected } = told.finding;
    const known = places.get(pointer);
    const merged = known && joinAlternatives([known.finding.expected, expected]);
    places.set(pointer, known && merged !== undefined ? withExpected(known, merged) : told);
  }
  return [...places.values()];
}
