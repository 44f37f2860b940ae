/** What a JSON Schema validator says of a value that breaks a keyword. */
interface Broken {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * A sentence without its subject: `must have at least 1 item`. For the bounds and comparisons that are
 * told alike everywhere; any other keyword is told by its name.
 */
export function describeViolation({ keyword, params }: Broken): string {
  const { limit } = params;
  switch (keyword) {
    case 'minLength':
      return `must have at least ${count(limit, 'character')}`;
    case 'maxLength':
      return `must have at most ${count(limit, 'character')}`;
    case 'minItems':
      return `must have at least ${count(limit, 'item')}`;
    case 'maxItems':
    case 'additionalItems':
      return `must have at most ${count(limit, 'item')}`;
    case 'minProperties':
      return `must have at least ${count(limit, 'member')}`;
    case 'maxProperties':
      return `must have at most ${count(limit, 'member')}`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${String(params['comparison'])} ${String(limit)}`;
    case 'multipleOf':
      return `must be a multiple of ${String(params['multipleOf'])}`;
    case 'uniqueItems':
      return `must have each item once: those at ${String(params['j'])} and ${String(params['i'])} are the same`;
    case 'pattern':
      return `must match the pattern ${JSON.stringify(params['pattern'])}`;
    case 'format':
      return `must have the format ${JSON.stringify(params['format'])}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    case 'enum':
      return `must be one of ${JSON.stringify(params['allowedValues'])}`;
    case 'type':
      return `must be of type ${([] as unknown[]).concat(params['type']).join(' or ')}`;
    case 'required':
      return `must have the member ${JSON.stringify(params['missingProperty'])}`;
    case 'additionalProperties':
      return `may not have the member ${JSON.stringify(params['additionalProperty'])}`;
    case 'anyOf':
    case 'oneOf':
      return 'fits none of the forms that it may have, or more than one';
    case 'contains':
      return 'has no item of the kind that it must have';
    case 'false schema':
      return 'may not be there';
    default:
      return `breaks the rule ${JSON.stringify(keyword)} of its schema`;
  }
}

function count(limit: unknown, noun: string): string {
  return `${String(limit)} ${noun}${limit === 1 ? '' : 's'}`;
}
