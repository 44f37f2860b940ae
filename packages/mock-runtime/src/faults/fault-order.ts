import type { JsonObject } from '../json.ts';
import type { Delay } from './delay.ts';

/**
 * A fault to order: the next calls go wrong in this way, or a part of all calls.
 *
 * ```ts
 * const next: FaultOrder = { method: 'get.account', error: 'internal_error', calls: 2 };
 * const nowAndThen: FaultOrder = { spoil: 'drop', probability: 0.05 };
 * ```
 */
export interface FaultOrder {
  /** Method whose calls it hits; every method when left out. */
  readonly method?: string | undefined;
  /**
   * How many calls it hits: 1 by default. `'every'` hits all of them until it is taken back, which is the
   * default where there is a `probability`.
   */
  readonly calls?: number | 'every' | undefined;
  /**
   * Part of the calls that it hits, from 0 to 1; all of them when left out. The seed decides which.
   * Orders with one share a single draw a call: 0.05 of each of six kinds is 0.3 of the calls.
   */
  readonly probability?: number | undefined;
  /** Answer with this documented error: a mnemonic or a key. */
  readonly error?: string | undefined;
  /** Values for the placeholders of that error's message. */
  readonly params?: JsonObject | undefined;
  /** Answer with this HTTP status and no JSON-RPC reply: 502, 503. */
  readonly status?: number | undefined;
  /**
   * `drop`: close without an answer; `cut`: close in the middle; `garble`: send half of the body;
   * `drip`: send all of it, little by little.
   */
  readonly spoil?: 'drop' | 'cut' | 'garble' | 'drip' | undefined;
  /** Milliseconds from the first to the last byte of a drip (default 2000). */
  readonly over?: number | undefined;
  /** How long to wait before answering, in place of the latency; alone, the answer is the ordinary one. */
  readonly delay?: Delay | undefined;
  /** Answer a call for rows with other ones than it asked for. Hits methods with `offset` only. */
  readonly page?: PageFault | undefined;
  /** `end`: the session of the caller is over, for this call and all later ones. Hits sessions only, no keys. */
  readonly session?: 'end' | undefined;
}

/**
 * Which rows come in place of those of the page: `previous` repeats the page before, wherever there
 * is one; `shift` is how many rows it is off, as when rows were added (-1: the last row of the page
 * before comes again) or removed (1: a row is never seen) meanwhile; `offset` names the first row.
 */
export type PageFault = 'previous' | { readonly shift: number } | { readonly offset: number };
