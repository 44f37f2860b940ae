import type { CallOptions } from './client.ts';

/** Where a long read stands: plain data, to be kept and given back as `from`. */
export interface Checkpoint {
  /** Window being read, as on the wire; absent for lists without a period. */
  readonly window?: { readonly from: string; readonly till: string } | undefined;
  /** Mark of the filter, the sort, the user and the other params of the read; none of their values. */
  readonly query?: number;
  /** Rows of the window that have been delivered. */
  readonly offset: number;
  /** Mark of their keys: a later read sees by it whether rows have moved. */
  readonly keys?: number | undefined;
  /** Rows that the window has. */
  readonly total: number | undefined;
}

export interface ReadProgress {
  /** Rows delivered so far. */
  readonly rows: number;
  readonly pages: number;
  /** From 0 to 1: the part of the period that has been read. */
  readonly fraction: number;
  /** The window being read, as on the wire. */
  readonly window: Checkpoint['window'];
  /** Rows in that window. */
  readonly total: number | undefined;
}

export interface ReadOptions extends CallOptions {
  /** Milliseconds for each page, attempts and waits included; 180 000 by default. */
  readonly timeout?: number;
  /** Rows a page; the method's maximum by default, because a page costs the same whatever its size. */
  readonly pageSize?: number;
  /** Pages in flight or waiting to be taken; 3 by default. Memory holds no more than these. */
  readonly ahead?: number;
  /** How often a window is read again whose rows changed meanwhile, before the read fails; 3 by default. */
  readonly rereads?: number;
  /** Called after every page. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /**
   * Goes on where a page with this checkpoint ended. The params must be the same as then, save the
   * fields and the end of the period (its start, when it is read latest first). The window of the
   * checkpoint is read from its start, to see whether its rows are in their places, and only what comes
   * after the checkpoint is handed over.
   */
  readonly from?: Checkpoint;
}

/** What a page of a long read carries beside the members of the reply. */
export interface ReadState {
  readonly progress: ReadProgress;
  /** Absent while a window is being read again: then go on from the last one. */
  readonly checkpoint: Checkpoint | undefined;
}
