import type { Account, Caller } from '../accounts/account.ts';
import { isAllowed } from '../accounts/address-ranges.ts';
import { type Directory, findUser } from '../accounts/directory.ts';
import type { Points } from '../accounts/points.ts';
import type { MethodDescription, ParamRole } from '../api-description.ts';
import { memberOf, type JsonObject } from '../json.ts';
import { refuse } from '../refusal.ts';

export interface Gate {
  readonly directory: Directory;
  readonly points: Points;
  readonly now: number;
  readonly address: string;
}

/** Name of the param of a role, where the method has one. */
export function paramOfRole(method: MethodDescription, role: ParamRole): string | undefined {
  return method.params.find((param) => param.role === role)?.name;
}

/** What a call gives as its token; empty when that is no text. */
export function readToken(method: MethodDescription, params: JsonObject): string {
  const token = memberOf(params, paramOfRole(method, 'access-token') ?? '');
  return typeof token === 'string' ? token : '';
}

/** Finds the caller by token. Undefined for a method that takes no token. */
export function identifyCaller(
  method: MethodDescription,
  params: JsonObject,
  gate: Gate,
): Caller | undefined {
  const field = paramOfRole(method, 'access-token');
  if (field === undefined) return undefined;
  const token = memberOf(params, field);
  if (token === undefined) refuse('missing-param', { field });
  // The token itself is never repeated: replies end up in logs.
  if (typeof token !== 'string') refuse('wrong-type', { field });
  const found = gate.directory.findToken(token, gate.now);
  if (found === undefined) refuse('token-unknown', { field });
  if (found.state === 'expired') refuse('token-expired', { field });
  if (found.state === 'blocked') refuse('token-blocked', { field });
  return found.caller;
}

/** Address, account and points: what stands between a known caller and any method. */
export function admit(account: Account, method: MethodDescription, gate: Gate): void {
  if (!isAllowed(gate.address, account.allowedAddresses)) {
    refuse('address-not-allowed', { params: { ip: gate.address } });
  }
  if (!account.active) refuse('account-inactive');
  const spent = gate.points.findSpent(account, method.weight, gate.now);
  if (spent === undefined) return;
  refuse('points-spent', {
    params: { limit_type: spent, limit_max_value: account.limits?.[spent] ?? 0 },
  });
}

/** Audience, rights and components. @returns the account that the call is about */
export function grantAccess(
  caller: Caller,
  method: MethodDescription,
  params: JsonObject,
  gate: Gate,
): Account {
  const { account, user } = caller;
  if (method.access.length > 0 && !method.access.includes(account.audience)) refuse('forbidden');
  const target = findTarget(caller, method, params, gate);
  const acting = target === account ? user : undefined;
  if (acting?.forbiddenMethods?.includes(method.name)) refuse('forbidden');
  checkComponents(target, method, params);
  return target;
}

function findTarget(
  { account }: Caller,
  method: MethodDescription,
  params: JsonObject,
  gate: Gate,
): Account {
  const field = paramOfRole(method, 'user-id');
  if (field === undefined) return account;
  const userId = memberOf(params, field);
  if (userId === undefined) {
    if (account.customers.length > 0) refuse('missing-param', { field });
    return account;
  }
  // Of another type: the check of the params says so.
  if (typeof userId !== 'number') return account;
  const customer = [account, ...account.customers].find((one) => findUser(one, userId));
  if (customer === undefined || (customer === account && account.customers.length > 0)) {
    refuse('forbidden', { field, value: userId });
  }
  if (customer !== account) admitFor(customer, method, userId, gate);
  return customer;
}

/** A partner's address has to be in its customer's list, and the user's rights apply. */
function admitFor(customer: Account, method: MethodDescription, userId: number, gate: Gate): void {
  if (!isAllowed(gate.address, customer.allowedAddresses)) {
    refuse('address-not-allowed', { params: { ip: gate.address } });
  }
  if (!customer.active) refuse('account-inactive');
  if (findUser(customer, userId)?.forbiddenMethods?.includes(method.name)) refuse('forbidden');
}

function checkComponents(account: Account, method: MethodDescription, params: JsonObject): void {
  const components = account.missingComponents.get(method.name);
  if (components !== undefined) refuse('component-disabled', { params: { components } });
  for (const { name } of method.params) {
    const needed = account.missingComponents.get(`${method.name} ${name}`);
    if (needed === undefined || !Object.hasOwn(params, name)) continue;
    refuse('param-component-disabled', { field: name, params: { components: needed } });
  }
}
