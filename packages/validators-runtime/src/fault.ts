/** Rules that a value can break, by the names that the conventions of a document map to errors. */
export type Fault =
  /** The params are no object at all, so that the call itself is malformed. */
  | 'envelope'
  | 'missing-param'
  | 'unknown-param'
  | 'wrong-type'
  | 'wrong-value'
  | 'param-combination'
  | 'unknown-field'
  | 'unfilterable-field'
  | 'unsortable-field'
  | 'period-too-long';

/** The error that the service answers a fault with. */
export interface FaultError {
  readonly code: number;
  readonly mnemonic: string | undefined;
}

/** By fault. Generated from the conventions of the document; empty for a document without any. */
export type FaultErrors = Readonly<Partial<Record<Fault, FaultError>>>;
