import { describeSchema } from './describe-schema.ts';
import { describeNames, quote } from './describe-value.ts';
import { suggestDateTime } from './date-time.ts';
import type { Fault } from './fault.ts';
import { maximumFindings, type Finding } from './finding.ts';
import { foldAlternatives } from './fold-alternatives.ts';
import { joinPointer } from './pointer.ts';
import type { SchemaError } from './schema-check.ts';
import { suggest } from './suggest.ts';
import { suggestUnquoted } from './suggest-unquoted.ts';

/**
 * Puts the errors of a generated schema check into findings, in the order of the errors, as many as
 * are told. What two keywords say about one place in the same words is said once.
 */
export function explain(errors: readonly SchemaError[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { finding } of foldAlternatives(errors, toFinding)) {
    const key = `${finding.pointer} ${finding.expected}`;
    if (!findings.has(key)) findings.set(key, finding);
    if (findings.size === maximumFindings) break;
  }
  return [...findings.values()];
}

/** One error as a finding. Its schema is looked for only now: few of many errors are told. */
function toFinding(raw: SchemaError): Finding {
  const { parentSchema: found } = raw;
  const error: SchemaError =
    typeof found === 'function' ? { ...raw, parentSchema: found() as unknown } : raw;
  const { keyword, params, instancePath, parentSchema, data } = error;
  switch (keyword) {
    case 'required':
      return toMissing(error, params['missingProperty'], describeMember(error));
    case 'dependencies':
      return toMissing(
        error,
        params['missingProperty'],
        `a value, since ${quote(String(params['property']))} is given`,
      );
    case 'additionalProperties':
      return toUnknown(error, String(params['additionalProperty']), membersOf(parentSchema));
    case 'propertyNames':
      return toUnknown(
        error,
        String(params['propertyName']),
        enumOf(readMember(parentSchema, keyword)),
      );
    default: {
      const expected = describeExpected(error);
      return {
        fault: toFault(error),
        pointer: instancePath,
        value: data,
        expected,
        suggestion: toSuggestion(data, parentSchema),
      };
    }
  }
}

function toMissing(error: SchemaError, name: unknown, expected: string): Finding {
  return {
    fault: 'missing-param',
    pointer: joinPointer(error.instancePath, String(name)),
    expected,
  };
}

function toUnknown(error: SchemaError, name: string, known: readonly string[]): Finding {
  return {
    fault: 'unknown-param',
    pointer: joinPointer(error.instancePath, name),
    value: (error.data as Readonly<Record<string, unknown>> | undefined)?.[name],
    expected: known.length === 0 ? 'no such member' : `one of ${describeNames(known)}`,
    suggestion: suggest(name, known),
  };
}

/** A number that should be whole has the right type in JSON, and a wrong value. */
function toFault({ keyword, parentSchema, data }: SchemaError): Fault {
  if (keyword !== 'type') return 'wrong-value';
  return describedTypes(parentSchema).includes('integer') && typeof data === 'number'
    ? 'wrong-value'
    : 'wrong-type';
}

function describeExpected({ keyword, parentSchema }: SchemaError): string {
  const schema = readMember(parentSchema, keyword);
  switch (keyword) {
    case 'uniqueItems':
      return 'a list without repeated items';
    case 'contains':
      return `a list with ${describeSchema(schema)} in it`;
    case 'additionalItems':
      return `a list of at most ${countItems(parentSchema)} items`;
    case 'not':
      return `anything but ${describeSchema(schema)}`;
    case 'depth':
      return 'a value that is nested less deeply';
    case 'if':
      return 'a value that meets the conditions of its kind';
    case 'false schema':
      return 'nothing';
    default:
      return describeSchema(parentSchema);
  }
}

function toSuggestion(data: unknown, parentSchema: unknown): string | undefined {
  if (typeof data !== 'string' || typeof parentSchema !== 'object' || parentSchema === null) {
    return undefined;
  }
  if ('layout' in parentSchema) return suggestDateTime(data, 'endOfPeriod' in parentSchema);
  const values = enumOf(parentSchema);
  if (values.length > 0) return suggest(data, values);
  return suggestUnquoted(data, describedTypes(parentSchema));
}

function describedTypes(schema: unknown): readonly unknown[] {
  return ([] as unknown[]).concat(readMember(schema, 'type') ?? []);
}

function describeMember({ params, parentSchema }: SchemaError): string {
  const members = readMember(parentSchema, 'properties');
  return describeSchema(readMember(members, String(params['missingProperty'])) ?? true);
}

/** Items that are listed one by one. */
function countItems(schema: unknown): number {
  const items = readMember(schema, 'items');
  return Array.isArray(items) ? items.length : 0;
}

function membersOf(schema: unknown): string[] {
  return Object.keys(readMember(schema, 'properties') ?? {});
}

function enumOf(schema: unknown): string[] {
  const values = readMember(schema, 'enum');
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

function readMember(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
