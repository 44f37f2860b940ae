import type { ConnectionFlags } from '../connection/connection-options.ts';
import type { TargetFlags } from './check-target.ts';

/** Flags of `callgear-data export`, besides those of the params. */
export interface ExportFlags extends ConnectionFlags, TargetFlags {
  /** The file. */
  readonly to: string;
  readonly params?: string;
  readonly pageSize?: number;
  readonly everyCustomer?: true;
  readonly quiet?: true;
}
