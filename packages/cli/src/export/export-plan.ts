import type { Checkpoint, ReadProgress } from '@callgear-data-api/client';
import type { FieldFacts } from '../api-facts.ts';
import type { Row } from '../output/csv.ts';
import type { Customer, PassedOver } from './customer.ts';
import type { ExportFiles } from './export-files.ts';
import type { ExportQuery } from './export-query.ts';

export interface Page {
  readonly data: readonly Row[];
  readonly progress: ReadProgress;
  readonly checkpoint: Checkpoint | undefined;
  /** Whose rows they are, where several customers are read. */
  readonly customer?: Customer;
  /** Which part of the export is being read, for the bar: `customer 1002, 2 of 17`. */
  readonly part?: string;
}

/** Where a read begins. */
export interface ReadStart {
  /** Where an earlier run ended. */
  readonly checkpoint: Checkpoint | undefined;
  /** Whose rows it was reading there. */
  readonly customer: Customer | undefined;
  /**
   * Told of whose account the rows are, before the first of them; null where the service does not say.
   *
   * @throws Failure when an earlier run has read those of another one
   */
  readonly onAccount: (account: number | null) => void;
  /** Told of each customer that cannot be read. */
  readonly onPassedOver: (customer: PassedOver) => void;
}

export interface ExportPlan {
  readonly query: ExportQuery;
  readonly files: ExportFiles;
  /** Facts of the columns, in their order. */
  readonly fields: readonly FieldFacts[];
  /** Throw away what an earlier run has read. */
  readonly restart: boolean;
  /** Ends the export in order; what was read is kept. */
  readonly signal?: AbortSignal;
  readonly readPages: (start: ReadStart) => AsyncIterable<Page>;
  /** Called when the read begins, with the rows that an earlier run has written, and after each page. */
  readonly onRows: (rows: number, fraction: number | undefined, part?: string) => void;
}

export interface ExportSummary {
  readonly rows: number;
  readonly bytes: number;
  /** Rows that an earlier run had written. */
  readonly resumedAt: number;
  /** Fields that came although the document does not know them, and are not in the file. */
  readonly leftOut: readonly string[];
  /** Customers whose rows are not in the file. */
  readonly passedOver: readonly PassedOver[];
}
