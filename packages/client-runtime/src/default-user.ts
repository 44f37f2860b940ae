import type { Hook } from './hook.ts';

/**
 * Names the user for whom a partner calls, in every method that takes one and is not given one.
 * Checkpoints of a client that was made with this hook do not tell its users apart: those of
 * `connect({ userId })` do.
 */
export function defaultUser(userId: number | string): Hook {
  return (next) => (request) => {
    const { user } = request.method;
    if (user === undefined || request.params[user] !== undefined) return next(request);
    return next({ ...request, params: { ...request.params, [user]: userId } });
  };
}
