import type { ValueType } from '../schemas/value-type.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareArrays } from './compare-arrays.ts';
import { compareForms, compareRanges, compareSizes } from './compare-bounds.ts';
import { compareConstraints } from './compare-constraints.ts';
import { compareObjects } from './compare-objects.ts';
import { compareLost } from './compare-lost.ts';
import { comparePartial } from './compare-partial.ts';
import { compareNull, compareTypes, compareValues } from './compare-types.ts';
import { comparePlainWithUnion, compareUnions } from './compare-unions.ts';
import type { ComparisonScope } from './comparison-scope.ts';

/** Writes down all that differs between two schemas; what one type has is compared where both let it through. */
export function compareSchemas(scope: ComparisonScope): void {
  compareAnnotations(scope);
  if (compareLost(scope) || comparePartial(scope)) return;
  if (comparePlainWithUnion(scope)) return;
  compareTypes(scope);
  compareNull(scope);
  compareValues(scope);
  if (bothAdmit(scope, 'integer') || bothAdmit(scope, 'fraction')) compareRanges(scope);
  if (bothAdmit(scope, 'string')) compareSizes(scope, 'length', 'minLength', 'maxLength');
  if (bothAdmit(scope, 'array')) {
    compareSizes(scope, 'size', 'minItems', 'maxItems');
    compareArrays(scope);
  }
  if (bothAdmit(scope, 'object')) {
    compareSizes(scope, 'size', 'minProperties', 'maxProperties');
    compareObjects(scope);
  }
  compareForms(scope);
  compareUnions(scope);
  compareConstraints(scope);
}

function bothAdmit({ before, after }: ComparisonScope, type: ValueType): boolean {
  return [before, after].every(({ types }) => !types || types.value.has(type));
}
