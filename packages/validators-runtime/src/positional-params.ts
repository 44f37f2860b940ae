import { isPlainObject } from './data-type.ts';
import type { Findings } from './finding.ts';

/**
 * Params by name, whichever way they were given. Answers undefined, and says why, when the method
 * does not take them that way.
 */
export function toNamed(
  params: unknown,
  rules: {
    readonly names: readonly string[];
    readonly optional?: readonly string[];
    readonly structure: 'by-name' | 'by-position' | 'either';
  },
  findings: Findings,
): unknown {
  const { names, structure, optional = [] } = rules;
  if (Array.isArray(params) ? structure === 'by-name' : !isPlainObject(params)) {
    findings.add({ fault: 'envelope', pointer: '', value: params, expected: describe(structure) });
    return undefined;
  }
  if (!Array.isArray(params)) {
    if (structure !== 'by-position' || isEmpty(params)) return params;
    findings.add({ fault: 'wrong-type', pointer: '', value: params, expected: 'a list of params' });
    return undefined;
  }
  if (params.length > names.length) {
    findings.add({
      fault: 'unknown-param',
      pointer: `/${names.length}`,
      value: params[names.length],
      expected: `at most ${names.length} params`,
    });
    return undefined;
  }
  const named = params.flatMap((value: unknown, index) => {
    const name = names[index]!;
    // Positions cannot be left out: a null before another value stands for an optional param.
    const isGap = value === null && index < params.length - 1 && optional.includes(name);
    return isGap ? [] : [[name, value] as const];
  });
  return Object.fromEntries(named);
}

function describe(structure: 'by-name' | 'by-position' | 'either'): string {
  if (structure === 'by-name') return 'an object';
  return structure === 'by-position' ? 'a list of params' : 'an object or a list of params';
}

/** No params at all are the same by name and by position. */
function isEmpty(params: unknown): boolean {
  return typeof params === 'object' && params !== null && Object.keys(params).length === 0;
}
