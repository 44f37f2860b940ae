import type { Issue, ValidationResult } from './issue.ts';
import { splitPointer } from './pointer.ts';

/**
 * The interface through which other libraries take a validator: Standard Schema, version 1
 * (https://standardschema.dev). Only the part that we offer.
 */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'openrpc-kit';
    readonly validate: (value: unknown) => StandardResult<T>;
    /** For types only; never there at run time. */
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}

export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}

/** Gives a validating function its Standard Schema face. */
export function withStandard<F extends (value: unknown) => ValidationResult<unknown>>(
  validate: F,
): F & StandardSchema<Accepted<F>> {
  return Object.assign(validate, {
    '~standard': {
      version: 1,
      vendor: 'openrpc-kit',
      validate(value: unknown): StandardResult<Accepted<F>> {
        const result = validate(value);
        return result.ok
          ? { value: result.value as Accepted<F> }
          : { issues: result.issues.map(toStandard) };
      },
    },
  } as const);
}

/** What a validating function lets through. */
type Accepted<F extends (value: unknown) => unknown> = Extract<
  ReturnType<F>,
  { readonly ok: true; readonly value: unknown }
>['value'];

function toStandard({ message, pointer }: Issue): StandardIssue {
  return {
    message,
    path: splitPointer(pointer).map((segment) =>
      /^(0|[1-9]\d*)$/.test(segment) ? Number(segment) : segment,
    ),
  };
}
