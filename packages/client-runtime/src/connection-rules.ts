import {
  anyFunction,
  anything,
  checkOptions,
  milliseconds,
  wholeNumberFrom,
  type Rule,
  type Rules,
} from './check-options.ts';
import { OptionError } from './option-error.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const retryRules: Rules = {
  attempts: wholeNumberFrom(1),
  base: milliseconds,
  maximum: milliseconds,
  random: anyFunction,
};

const isGiven: Rule = [(value) => value !== null, 'a value, or that it is left out'];

const connectionRules: Rules = {
  server: isGiven,
  url: isGiven,
  timeout: milliseconds,
  retry: [
    (value) => value === false || isObject(value),
    '`false`, or options such as { attempts: 4 }',
  ],
  hooks: [
    (value) => Array.isArray(value) && value.every((hook) => typeof hook === 'function'),
    'a list of functions (next) => async (request) => next(request)',
  ],
  headers: [isHeaders, 'names and texts that can stand in the head of an HTTP request'],
  maximumBytes: wholeNumberFrom(1),
  userId: wholeNumberFrom(0),
  limits: [(value) => typeof value === 'boolean', '`false`, or nothing'],
  validate: [isValidators, 'validators, or `validators({ params, results })`'],
  fetch: anyFunction,
  transport: anyFunction,
  nextId: anyFunction,
};

/** What a transport of one's own makes useless: it has settings of its own. */
const ofTransport = ['url', 'server', 'fetch', 'headers', 'maximumBytes'];

/**
 * Checks the options of `connect`, save the values of the credentials.
 *
 * @param credentials names of the options that say who is calling
 * @throws OptionError that names the option, says what it has to be, and repeats no value
 */
export function checkConnection(
  options: Readonly<Record<string, unknown>>,
  credentials: readonly string[],
): void {
  const own = Object.fromEntries(credentials.map((name) => [name, anything]));
  checkOptions(options, { ...own, ...connectionRules }, 'connect');
  if (options['retry']) checkOptions(options['retry'], retryRules, 'retry');
  if (options['transport'] === undefined) return;
  const useless = ofTransport.find((name) => options[name] !== undefined);
  if (useless === undefined) return;
  throw new OptionError('has no effect beside `transport`; give it to the transport', useless);
}

/** Maps of functions. What is to be validated, without anything to do it with, is not enough. */
function isValidators(value: unknown): boolean {
  const { params, results = {} } = Object(value) as Readonly<Record<string, unknown>>;
  return isObject(results) && isObject(params === undefined ? value : params);
}

function isHeaders(value: unknown): boolean {
  try {
    return isObject(value) && new Headers(value as HeadersInit) instanceof Headers;
  } catch {
    return false;
  }
}
