import type { MethodFacts, ParamRole } from '../api-facts.ts';
import { usageFailure } from '../failure.ts';
import type { ParamFlag } from './param-flag.ts';
import type { Params } from './read-params.ts';

/** @throws Failure naming the flags of required params that were not given */
export function checkRequired(flags: readonly ParamFlag[], params: Params): void {
  const missing = flags.filter(({ param }) => param.required && params[param.name] === undefined);
  if (missing.length === 0) return;
  const names = missing.map(({ option }) => option.long).join(' and ');
  throw usageFailure(
    `${names} ${missing.length > 1 ? 'are' : 'is'} missing`,
    missing.map(({ option }) => `${option.flags}  ${option.description}`).join('\n'),
  );
}

/** @throws Failure for a period that ends before it begins. Times of the wire compare as texts. */
export function checkPeriod(flags: readonly ParamFlag[], params: Params): void {
  const find = (role: ParamRole): ParamFlag | undefined =>
    flags.find(({ param }) => param.role === role);
  const [from, till] = [find('period-from'), find('period-till')];
  if (!from || !till) return;
  const [start, end] = [params[from.param.name], params[till.param.name]];
  if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return;
  throw usageFailure(`${from.option.long} ${start} lies after ${till.option.long} ${end}`);
}

/** @throws Failure for params that an export sets by itself */
export function checkPaging({ params: known }: MethodFacts, params: Params): void {
  const paging = known.find(({ name, role }) => isPaging(role) && params[name] !== undefined);
  if (paging === undefined) return;
  throw usageFailure(
    `--params holds ${paging.name}, but an export reads every row`,
    'For one page: callgear-data call. For the rows of a call: --page-size.',
  );
}

/** @throws Failure for a customer's user, where all customers are asked for */
export function checkNoUser({ params: known }: MethodFacts, params: Params): void {
  const user = known.find(({ name, role }) => role === 'user-id' && params[name] !== undefined);
  if (user === undefined) return;
  throw usageFailure(
    `--every-customer and ${user.name} are given: is it one customer or all of them?`,
    'Leave one of them out.',
  );
}

/** Whether a param says which rows of all a reply holds. */
export function isPaging(role: ParamRole | undefined): boolean {
  return role === 'limit' || role === 'offset';
}
