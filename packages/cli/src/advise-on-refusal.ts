import type { MethodFacts, ParamFacts } from './api-facts.ts';
import { facts } from './generated/facts.ts';
import { suggest } from './expressions/suggest.ts';
import { listFlags } from './params/param-flag.ts';

/** What an error of the service says of the call. */
export interface Refusal {
  readonly method: string;
  readonly mnemonic: string | undefined;
  /** Param that was wrong, and the place in it: `filter.field`. */
  readonly field: string | undefined;
}

const advices: Readonly<Record<string, string>> = {
  ip_not_whitelisted: 'Add this address to the list of the account, in its settings.',
  date_interval_limit_reached: 'callgear-data export reads periods of any length.',
};

/** What to do about a refusal, in the words of the command line; undefined when nobody knows. */
export function adviseOnRefusal({
  method: name,
  mnemonic = '',
  field,
}: Refusal): string | undefined {
  const method = facts.methods.find((each) => each.name === name);
  if (method === undefined) return advices[mnemonic];
  const [only, ...others] = method.access;
  const isOthers = mnemonic === 'forbidden' && only !== undefined && others.length === 0;
  if (isOthers) return `It is for the token of a ${only}.`;
  const param = field?.split(/[.[]/)[0];
  const flag = listFlags(method).find((each) => each.param.name === param);
  const place =
    flag && `${param} is ${flag.option.long} here.${adviseOnRole(flag.param, method, mnemonic)}`;
  const names = method.params.map((each) => each.name);
  const near = mnemonic === 'unexpected_parameters' && !flag && suggest(param ?? '', names);
  const meant = near ? `Did you mean ${near}?` : undefined;
  return (
    [place, meant, advices[mnemonic]].filter((line) => line !== undefined).join('\n') || undefined
  );
}

/** What else is to be said of the param that was wrong. */
function adviseOnRole({ role }: ParamFacts, { list }: MethodFacts, mnemonic: string): string {
  if (role === 'limit' && list?.limit) return ` A call answers with ${list.limit} rows at most.`;
  if (role !== 'user-id') return '';
  return mnemonic === 'required_parameter_missed'
    ? ' callgear-data export has --every-customer for all of them.'
    : ' A partner finds its users with callgear-data call get.customer_users.';
}
