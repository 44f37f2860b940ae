import type { RpcError } from './rpc-error.ts';

/**
 * A refusal as a document declares it. A union of them is told apart by `code`, or by `mnemonic`
 * where the API has them; `data` is what the service sends along.
 *
 * @example
 * const refusal = error as ErrorByCode<404> | ErrorByCode<503>;
 * switch (refusal.code) {
 *   case 404: return undefined;
 *   case 503: return await later(refusal.retryAfter);
 * }
 */
export type ErrorByCode<
  Code extends number,
  M extends string | undefined = string | undefined,
> = RpcError & { readonly code: Code; readonly mnemonic: M };

/** The declared errors of some mnemonics, by a table of their codes. */
export type ErrorByMnemonic<Codes, M extends keyof Codes> = {
  readonly [Each in M]: ErrorByCode<Codes[Each] & number, Each & string>;
}[M];
