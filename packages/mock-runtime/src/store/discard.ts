/**
 * Gives the memory of an array back at once: nobody may read it any more, it is empty from then on.
 * Waiting for the garbage collector would leave a process with a third more memory than it needs.
 * Where it cannot be done, nothing happens.
 */
export function discard({ buffer }: ArrayBufferView): void {
  const own: { transfer?: (length: number) => ArrayBuffer } = buffer as ArrayBuffer;
  own.transfer?.(0);
}
