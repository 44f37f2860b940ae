import type { ApiModel, Method, ParamRole } from '@openrpc-kit/model';

/** Name of the method's param with that role. */
export function paramWithRole(method: Method, role: ParamRole): string | undefined {
  return method.params.find((param) => param.role === role)?.name;
}

/** Methods that open and end a session, where the document has them. */
export function sessionMethods({ conventions, methods }: ApiModel): {
  readonly login: Method | undefined;
  readonly logout: Method | undefined;
} {
  const find = (name: string | undefined): Method | undefined =>
    methods.find((method) => method.name === name);
  return {
    login: find(conventions?.authentication.loginMethod),
    logout: find(conventions?.authentication.logoutMethod),
  };
}

/** Name of the token's param, in whatever method. */
export function tokenParam({ methods }: ApiModel): string | undefined {
  return methods
    .map((method) => paramWithRole(method, 'access-token'))
    .find((name) => name !== undefined);
}

/** Whether a client can log in by itself. */
export function hasSession(model: ApiModel): boolean {
  return sessionMethods(model).login !== undefined && tokenParam(model) !== undefined;
}
