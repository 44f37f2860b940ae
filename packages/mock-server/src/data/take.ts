/*
 * The same loop for each kind of array. One function for all of them would be four times slower:
 * engines make fast code for loops that only ever see one kind.
 */

export function takeBytes(facts: Uint8Array, order: Uint32Array): Uint8Array {
  const taken = new Uint8Array(order.length);
  for (let row = 0; row < taken.length; row += 1)
    taken[row] = facts[order[row] as number] as number;
  return taken;
}

export function takeShorts(facts: Uint16Array, order: Uint32Array): Uint16Array {
  const taken = new Uint16Array(order.length);
  for (let row = 0; row < taken.length; row += 1)
    taken[row] = facts[order[row] as number] as number;
  return taken;
}

export function takeWords(facts: Uint32Array, order: Uint32Array): Uint32Array {
  const taken = new Uint32Array(order.length);
  for (let row = 0; row < taken.length; row += 1)
    taken[row] = facts[order[row] as number] as number;
  return taken;
}

export function takeIntegers(facts: Int32Array, order: Uint32Array): Int32Array {
  const taken = new Int32Array(order.length);
  for (let row = 0; row < taken.length; row += 1)
    taken[row] = facts[order[row] as number] as number;
  return taken;
}

export function takeDoubles(facts: Float64Array, order: Uint32Array): Float64Array {
  const taken = new Float64Array(order.length);
  for (let row = 0; row < taken.length; row += 1)
    taken[row] = facts[order[row] as number] as number;
  return taken;
}

/** `first`, `first + 1`, and so on. */
export function countUp(length: number, first: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let row = 0; row < length; row += 1) numbers[row] = first + row;
  return numbers;
}
