/**
 * The candidate that a wrong name was probably meant to be: at most a third of its letters differ,
 * two neighbours swapped counting as one, or the one begins with the other. Undefined when none is
 * near, and for what is no name at all.
 *
 * @example suggest('strat_time', ['id', 'start_time']) // 'start_time'
 */
export function suggest(name: unknown, candidates: Iterable<string>): string | undefined {
  if (typeof name !== 'string' || name.length > 64) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    if (candidate === name || Math.abs(candidate.length - name.length) > allowed) continue;
    const distance = measureDistance(wanted, candidate.toLowerCase());
    if (distance <= allowed && distance < bestDistance && distance < candidate.length) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? findBeginning(wanted, candidates);
}

/** `descending` for `desc`, `employee` for `employee_id`: when only one name comes into question. */
function findBeginning(wanted: string, candidates: Iterable<string>): string | undefined {
  const found = [...candidates].filter((candidate) => {
    const [short, long] = [wanted, candidate.toLowerCase()].toSorted((a, b) => a.length - b.length);
    return short!.length >= 4 && short !== long && long!.startsWith(short!);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Edits between two words: letters added, dropped, changed, or swapped with their neighbour. */
function measureDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let distance = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + same,
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped)
        distance = Math.min(distance, beforeLast[column - 2]! + 1);
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
