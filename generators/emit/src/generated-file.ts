import type { ApiModel } from '@openrpc-kit/model';
import type { TypeTable } from './type-table.ts';

/** A file that a generator wants to exist. Only the writer of `openrpc-kit` touches the disk. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/` between segments. */
  readonly path: string;
  readonly text: string;
  /** Code that another printer wrote: it is formatted before it is written. */
  readonly isRaw?: boolean;
}

export interface GeneratorOptions {
  /** Ending of relative imports: `.ts` for projects that rewrite it on build, else `.js`. */
  readonly importExtension: '.ts' | '.js';
  /** npm scope of the generated packages: `@callgear-data-api`. */
  readonly packageScope: string;
}

export interface GeneratorInput {
  readonly model: ApiModel;
  readonly types: TypeTable;
  readonly options: GeneratorOptions;
}

/** Pure and synchronous: no clock, no environment, no disk. The same input gives the same files. */
export type Generator = (input: GeneratorInput) => readonly GeneratedFile[];
