import type { EitherParams, WideIntegers } from '@openrpc-kit/model';

/** The forms of wide integers that can be asked for, known without loading the model. */
export const integerForms: readonly WideIntegers[] = ['number', 'string', 'either'];

/** What can be made of params that are taken in either form. */
export const paramForms: readonly EitherParams[] = ['by-name', 'by-position'];
