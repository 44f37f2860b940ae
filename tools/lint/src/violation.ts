import { describeViolation, isObject, suggest, type SpecNode } from '@openrpc-kit/model';
import type { ErrorObject } from 'ajv';
import { quote, quoteList } from './quote.ts';

/** The first thing that makes a value invalid. */
export interface Violation {
  /** Keys and indexes from the value to the part that is wrong. */
  readonly path: readonly string[];
  /** Without a subject: `must be of type string`. */
  readonly message: string;
  readonly advice: string | undefined;
}

const alternatives = new Set(['anyOf', 'oneOf']);

export function toViolation(errors: readonly ErrorObject[]): Violation | undefined {
  const error = selectError(errors);
  if (!error) return undefined;
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return { path, message: describe(error), advice: advise(error) };
}

/**
 * The outermost error stands last. When no alternative fits, the branch that got further into the
 * value was meant; when none did, naming one of them would mislead.
 */
function selectError(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const last = errors.at(-1);
  if (!last || !alternatives.has(last.keyword)) return last;
  const [deepest] = errors
    .filter((error) => !alternatives.has(error.keyword) && depth(error) > depth(last))
    .toSorted((a, b) => depth(b) - depth(a));
  return deepest ?? last;
}

function depth({ instancePath }: ErrorObject): number {
  return instancePath.split('/').length;
}

function describe(error: ErrorObject): string {
  const { keyword, params } = error;
  switch (keyword) {
    case 'type':
      return `must be of type ${([] as string[]).concat(params['type']).join(' or ')}`;
    case 'enum':
      return `must be one of ${quoteList(params['allowedValues'] as unknown[])}`;
    case 'const':
      return `must be ${quote(params['allowedValue'])}`;
    case 'required':
      return `has no ${quote(params['missingProperty'])}`;
    case 'additionalProperties':
      return `may not have ${quote(params['additionalProperty'])}`;
    case 'pattern':
      return `must match the pattern ${quote(params['pattern'])}`;
    case 'format':
      return `must have the format ${quote(params['format'])}`;
    case 'anyOf':
      return 'fits no branch of anyOf';
    case 'oneOf':
      return params['passingSchemas'] === null
        ? 'fits no branch of oneOf'
        : 'fits more than one branch of oneOf';
    case 'false schema':
      return 'may not be there';
    default:
      return describeViolation(error);
  }
}

function advise({ keyword, params, data, parentSchema }: ErrorObject): string | undefined {
  if (keyword === 'enum' && typeof data === 'string') {
    const known = (params['allowedValues'] as unknown[]).filter(
      (value) => typeof value === 'string',
    );
    return suggest(data, known);
  }
  if (keyword !== 'additionalProperties') return undefined;
  const properties = parentSchema?.['properties'];
  return isObject(properties)
    ? suggest(String(params['additionalProperty']), Object.keys(properties))
    : undefined;
}

/** The part of a value that a violation is about, and a sentence that begins with it. */
export function locateViolation(
  value: SpecNode,
  { path, message }: Violation,
  subject: string,
): { node: SpecNode; text: string } {
  let node = value;
  for (const part of path) node = node.child(Array.isArray(node.value) ? Number(part) : part);
  const where = path.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
  return { node, text: `${subject}${where && ` at ${where.replace(/^\./, '')}`} ${message}` };
}
