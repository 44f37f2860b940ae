import type { ApiError } from '@openrpc-kit/model';

export interface ErrorPair {
  readonly old: ApiError | undefined;
  readonly now: ApiError | undefined;
}

/** By key; what is left by mnemonic, by message, and where there is no mnemonic, by code. */
export function matchErrors(before: readonly ApiError[], after: readonly ApiError[]): ErrorPair[] {
  const gone = new Set(before);
  const added = new Set(after);
  const twins = new Map<ApiError, ApiError>();
  for (const toKey of [
    ({ key }: ApiError) => key,
    ({ mnemonic }: ApiError) => mnemonic,
    ({ code, message }: ApiError) => `${code} ${message}`,
    ({ code, mnemonic }: ApiError) => (mnemonic === undefined ? String(code) : undefined),
  ]) {
    const keys = Map.groupBy(added, toKey);
    for (const [key, [old, ...others]] of Map.groupBy(gone, toKey)) {
      const [now, ...rivals] = (key !== undefined && keys.get(key)) || [];
      if (!old || !now || others.length > 0 || rivals.length > 0) continue;
      twins.set(old, now);
      gone.delete(old);
      added.delete(now);
    }
  }
  return [
    ...before.map((old) => ({ old, now: twins.get(old) })),
    ...[...added].map((now) => ({ old: undefined, now })),
  ];
}
