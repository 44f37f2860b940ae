import { ClientError, contextOf, type ErrorContext } from './client-error.ts';
import { toWireParams } from './envelope.ts';
import type { Hook, RpcRequest } from './hook.ts';
import type { ApiFacts } from './method-descriptor.ts';
import { createRedact, redactValue } from './redact.ts';
import { secretMembers } from './secrets.ts';

/** One thing that is wrong with params or a result, as validators tell it. */
export interface ValidationIssue {
  readonly message: string;
  /** Dotted path of the value. */
  readonly field?: string;
  readonly value?: unknown;
  /** What the service would answer. */
  readonly mnemonic?: string | undefined;
}

/**
 * Judges a value; it throws nothing and changes nothing.
 *
 * @param params of the call that a result answers: they say which fields a row should have
 */
export type Validate = (
  value: unknown,
  params?: unknown,
) => { readonly ok: true } | { readonly ok: false; readonly issues: readonly ValidationIssue[] };

/** Validators by the name of the method. What has none is not validated. */
export interface MethodValidators {
  readonly params?: Readonly<Record<string, Validate | undefined>>;
  readonly results?: Readonly<Record<string, Validate | undefined>>;
}

/** Params or a result are not what the document says. */
export class ValidationError extends ClientError {
  override readonly name = 'ValidationError';
  readonly kind = 'validation';
  /** With `params` nothing was sent; with `result` the service has done its work. */
  readonly subject: 'params' | 'result';
  readonly issues: readonly ValidationIssue[];

  constructor(
    subject: 'params' | 'result',
    issues: readonly ValidationIssue[],
    context: ErrorContext,
  ) {
    const [first] = issues;
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
    super(
      `${subject === 'params' ? 'the params do' : 'the result does'} not fit: ${first?.message ?? 'no reason given'}${more}`,
      context,
    );
    this.subject = subject;
    this.issues = issues;
  }
}

/**
 * Validates params before they are sent, and results before they are handed over. Place it behind
 * the hooks that add the token: it is one of the params.
 *
 * @example validation(validators({ params: true, results: 'drift' }), api)
 */
export function validation({ params = {}, results = {} }: MethodValidators, api: ApiFacts): Hook {
  return (next) => async (request) => {
    const { method } = request;
    const given = toWireParams(method, request.params) ?? (method.positions ? [] : {});
    check('params', params, given, request, api);
    const response = await next(request);
    check('result', results, response.result, request, api);
    return response;
  };
}

function check(
  subject: 'params' | 'result',
  validators: Readonly<Record<string, Validate | undefined>>,
  value: unknown,
  request: RpcRequest,
  api: ApiFacts,
): void {
  const { name } = request.method;
  const verdict = Object.hasOwn(validators, name)
    ? validators[name]?.(value, request.params)
    : undefined;
  if (verdict === undefined || verdict.ok) return;
  // A list by position has no names to know secrets by.
  const redact = createRedact(secretMembers([request.params, value], api));
  throw new ValidationError(subject, redactValue(verdict.issues, redact), contextOf(request));
}
