import { contextOf, isClientError } from './client-error.ts';
import type { Hook, RpcRequest } from './hook.ts';
import { LimitError } from './limit-error.ts';
import { PointWindow, type PointLimits } from './points.ts';
import { sleep } from './sleep.ts';

/**
 * Keeps calls within the account's points. It reads `metadata.limits` of every reply, slows down
 * in the last quarter of the minute's points, waits for the minute's reset when they are spent,
 * and fails with the time of the reset when the wait would be longer than the call may take, as
 * it is when the day's points are spent.
 */
export function limits(): Hook {
  const minute = new PointWindow(60);
  const day = new PointWindow(86_400);
  let inFlight = 0;
  let turn = 0;

  const learn = (reply: unknown): void => {
    const known = (reply as { metadata?: { limits?: PointLimits } } | null | undefined)?.metadata
      ?.limits;
    if (!known) return;
    minute.learn(known.minute_limit, known.minute_remaining, known.minute_reset);
    day.learn(known.day_limit, known.day_remaining, known.day_reset);
  };

  /** Waits until there are points for the call beside those in flight. */
  const awaitPoints = async (
    request: RpcRequest,
    weight: number,
    cause: unknown,
  ): Promise<void> => {
    for (;;) {
      const dayReset = day.waitUntil(inFlight + weight);
      if (dayReset !== undefined) await wait('day', dayReset, request, cause);
      const reset = minute.waitUntil(inFlight + weight);
      if (reset === undefined) return;
      await wait('minute', reset, request, cause);
    }
  };

  /** Waits for the call's turn when points are getting scarce. */
  const awaitTurn = async (request: RpcRequest, cause: unknown): Promise<void> => {
    const start = Math.max(Date.now(), turn);
    turn = minute.nextStart(start, inFlight);
    if (start > Date.now()) await wait('minute', start, request, cause);
  };

  return (next) => async (request) => {
    const weight = request.method.weight ?? 1;
    let cause: unknown;
    for (;;) {
      await awaitPoints(request, weight, cause);
      inFlight += weight;
      try {
        await awaitTurn(request, cause);
        const response = await next(request);
        learn(response.result);
        return response;
      } catch (error) {
        const { data } = (error ?? {}) as { data?: { params?: { limit_type?: unknown } } };
        learn(data);
        if (!isClientError(error) || error.retry !== 'reset') throw error;
        (data?.params?.limit_type === 'day' ? day : minute).exhaust();
        cause = error;
      } finally {
        inFlight -= weight;
      }
    }
  };
}

/** Waits for points, unless that takes longer than the call may: the day's never come in time. */
async function wait(
  name: 'day' | 'minute',
  until: number,
  request: RpcRequest,
  cause: unknown,
): Promise<void> {
  const time = until - Date.now();
  if (time >= request.timeLeft() || name === 'day') {
    throw new LimitError(name, new Date(until), contextOf(request), cause);
  }
  await sleep(time, request.signal);
}
