import type { WideIntegers } from '@openrpc-kit/model';

/** The forms of wide integers that can be asked for, known without loading the model. */
export const integerForms: readonly WideIntegers[] = ['number', 'string', 'either'];
