import type { JsonValue } from '../json.ts';
import { RowPage } from '../query/row-page.ts';
import type { WriterPool } from '../store/writer-pool.ts';
import type { RequestId } from './envelope.ts';

/** What the engine answers; a door puts it on the wire. */
export interface Reply {
  /** HTTP status. */
  readonly status: number;
  /** JSON; undefined when there is nothing to say (notifications). */
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
  /** Of a body that is no JSON. */
  readonly contentType?: string | undefined;
  /** To be called when the body has been sent: its bytes are used again. Optional. */
  readonly release?: (() => void) | undefined;
  /** How the door shall spoil the reply, when that was asked for. */
  readonly spoil?: Spoil | undefined;
}

export type Spoil = {
  /** Milliseconds to wait before answering. */
  readonly delay: number;
} & (
  | {
      /** `drop`: close without an answer; `cut`: close in the middle; `garble`: send half the body as if it were all. */
      readonly kind: 'none' | 'drop' | 'cut' | 'garble';
    }
  | {
      /** The body comes little by little. */
      readonly kind: 'drip';
      /** Milliseconds from the first to the last byte. */
      readonly over: number;
    }
);

/** A result whose rows are still in their table. */
export interface PagedResult {
  readonly data: RowPage;
  readonly metadata: JsonValue;
}

export function isPaged(result: JsonValue | PagedResult): result is PagedResult {
  return (
    typeof result === 'object' &&
    result !== null &&
    'data' in result &&
    result.data instanceof RowPage
  );
}

export function writeResult(
  id: RequestId,
  result: JsonValue | PagedResult,
  writers: WriterPool,
): Pick<Reply, 'body' | 'release'> {
  if (!isPaged(result)) return { body: JSON.stringify({ jsonrpc: '2.0', id, result }) };
  const writer = writers.take();
  writer.text(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{"data":`);
  result.data.write(writer);
  writer.text(`,"metadata":${JSON.stringify(result.metadata)}}}`);
  return { body: writer.finish(), release: () => writers.give(writer) };
}
