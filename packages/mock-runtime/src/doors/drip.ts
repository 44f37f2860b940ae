import type { Reply } from '../rpc/reply.ts';

const pieceCount = 20;

/** What a dripping reply sends at a time, and how long it waits between two pieces. */
export interface Drip {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  /** Milliseconds. */
  readonly pause: number;
}

/** Cuts a body into pieces that arrive over a time. The bytes are copies. */
export function planDrip(body: Reply['body'], over: number): Drip {
  const bytes =
    typeof body === 'string'
      ? new TextEncoder().encode(body)
      : (body?.slice() ?? new Uint8Array(0));
  const length = Math.max(1, Math.ceil(bytes.length / pieceCount));
  const count = Math.ceil(bytes.length / length);
  const pieces = Array.from({ length: count }, (_item, at) =>
    bytes.subarray(at * length, (at + 1) * length),
  );
  return { pieces, pause: over / Math.max(1, count - 1) };
}

/** A body for a `Response` that comes piece by piece. */
export function streamDrip({ pieces, pause }: Drip): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new ReadableStream({
    async pull(controller) {
      const piece = pieces[at];
      if (piece === undefined) {
        controller.close();
        return;
      }
      if (at > 0) await new Promise((resolve) => (timer = setTimeout(resolve, pause)));
      at += 1;
      controller.enqueue(piece);
    },
    cancel: () => clearTimeout(timer),
  });
}
