import { describeSchema, joinAlternatives } from './describe-schema.ts';
import type { Finding } from './finding.ts';
import type { SchemaError } from './schema-check.ts';

/**
 * Errors of the branches of `anyOf`, `oneOf`, `contains` and their kin stand before the error of the
 * keyword itself. Keeps what helps: the errors inside of the branch that was meant, where one can
 * tell, else one finding that names all alternatives.
 */
export function foldAlternatives(errors: readonly SchemaError[]): (SchemaError | Finding)[] {
  const kept: (SchemaError | Finding)[] = [];
  for (const error of errors) {
    if (!composing.has(error.keyword)) {
      kept.push(error);
      continue;
    }
    const branches = takeBranches(kept, error);
    kept.push(...fold(error, branches));
  }
  return kept;
}

const composing = new Set(['anyOf', 'oneOf', 'contains', 'if', 'propertyNames']);

/** Removes the errors that belong to the branches of a keyword from the end of the list. */
function takeBranches(
  kept: (SchemaError | Finding)[],
  error: SchemaError,
): (SchemaError | Finding)[] {
  let start = kept.length;
  while (start > 0 && isBranchOf(kept[start - 1]!, error)) start--;
  return kept.splice(start);
}

function isBranchOf(candidate: SchemaError | Finding, error: SchemaError): boolean {
  const pointer = pointerOf(candidate);
  const inside = pointer === error.instancePath || pointer.startsWith(`${error.instancePath}/`);
  // Keywords that stand beside this one speak for themselves.
  return inside && !('keyword' in candidate && candidate.parentSchema === error.parentSchema);
}

function fold(
  error: SchemaError,
  branches: readonly (SchemaError | Finding)[],
): readonly (SchemaError | Finding)[] {
  switch (error.keyword) {
    case 'if':
      return branches.length > 0 ? branches : [error];
    case 'contains':
    case 'propertyNames':
      return [error];
    default:
      return foldForms(error, branches);
  }
}

function foldForms(
  error: SchemaError,
  branches: readonly (SchemaError | Finding)[],
): readonly (SchemaError | Finding)[] {
  if (branches.length === 0) return [toForms(error, 'exactly one of the allowed forms', false)];
  const inner = branches.filter((branch) => pointerOf(branch) !== error.instancePath);
  const outer = branches.filter((branch) => pointerOf(branch) === error.instancePath);
  if (inner.length > 0) return inner;
  const texts = outer.map((branch) =>
    'fault' in branch ? branch.expected : describeSchema(branch.parentSchema),
  );
  const ofType = outer.every((branch) =>
    'fault' in branch ? branch.fault === 'wrong-type' : branch.keyword === 'type',
  );
  return [toForms(error, joinAlternatives(texts), ofType)];
}

function toForms(error: SchemaError, expected: string, ofType: boolean): Finding {
  return {
    fault: ofType ? 'wrong-type' : 'wrong-value',
    pointer: error.instancePath,
    value: error.data,
    expected,
  };
}

function pointerOf(item: SchemaError | Finding): string {
  return 'fault' in item ? item.pointer : item.instancePath;
}
