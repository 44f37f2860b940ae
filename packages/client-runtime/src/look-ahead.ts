/**
 * Runs tasks a bounded number at a time, and hands their results over in the order of the tasks.
 * `width` is how many may run or wait to be taken at once.
 */
export async function* runAhead<T>(
  tasks: Iterable<() => Promise<T>>,
  width: number,
): AsyncGenerator<T> {
  const running: Promise<T>[] = [];
  for (const task of tasks) {
    const promise = task();
    // Its failure is reported when its turn comes; until then it is not unhandled.
    promise.catch(() => {});
    running.push(promise);
    const first = running[0];
    if (first && running.length >= width) {
      yield await first;
      running.shift();
    }
  }
  for (const promise of running) yield await promise;
}
