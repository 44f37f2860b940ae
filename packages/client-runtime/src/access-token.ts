import type { Hook } from './hook.ts';

/**
 * Adds the access token to every method that takes one, unless the call brings its own. Place it
 * behind the hooks that print requests: they then never see it.
 */
export function accessToken(token: string | (() => string | Promise<string>)): Hook {
  return (next) => async (request) => {
    const { token: param } = request.method;
    if (param === undefined || request.params[param] !== undefined) return next(request);
    const value = typeof token === 'string' ? token : await token();
    return next({ ...request, params: { ...request.params, [param]: value } });
  };
}
