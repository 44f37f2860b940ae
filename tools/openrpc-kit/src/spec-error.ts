import type { Diagnostic } from '@openrpc-kit/model';

/** A document, or several, cannot be generated from: everything that is wrong with them. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  /** In the order of specs and positions; at least one of them is an error. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    super(`${errors} ${errors === 1 ? 'error' : 'errors'} in the document`);
    this.diagnostics = diagnostics;
  }
}
