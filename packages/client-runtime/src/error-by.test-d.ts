import { expectTypeOf, test } from 'vitest';
import type { ErrorByCode, ErrorByMnemonic } from './error-by.ts';
import type { RpcError, RpcErrorGuard } from './rpc-error.ts';

interface Codes {
  readonly no_such_pet: 404;
  readonly busy: 503 | 504;
}

const useByCode = (error: ErrorByCode<404> | ErrorByCode<503>): string => {
  expectTypeOf(error.code).toEqualTypeOf<404 | 503>();
  expectTypeOf(error).toExtend<RpcError>();
  switch (error.code) {
    case 404:
      expectTypeOf(error).toEqualTypeOf<ErrorByCode<404>>();
      return 'none';
    case 503:
      return 'later';
  }
};

test('errors of an API without mnemonics are told apart by code', () => {
  expectTypeOf(useByCode).returns.toEqualTypeOf<string>();
});

const useByMnemonic = (error: ErrorByMnemonic<Codes, 'no_such_pet' | 'busy'>): void => {
  expectTypeOf(error.mnemonic).toEqualTypeOf<'no_such_pet' | 'busy'>();
  if (error.mnemonic === 'busy') expectTypeOf(error.code).toEqualTypeOf<503 | 504>();
  else expectTypeOf(error.code).toEqualTypeOf<404>();
};

test('errors of an API with mnemonics are told apart by them, and know their codes', () => {
  expectTypeOf(useByMnemonic).returns.toEqualTypeOf<void>();
  // @ts-expect-error no such mnemonic
  expectTypeOf<ErrorByMnemonic<Codes, 'buzzy'>>().not.toBeAny();
});

const isRpcError = (() => true) as unknown as RpcErrorGuard<keyof Codes>;

test('a guard narrows to the code or the mnemonic that it was asked for', (error: unknown) => {
  if (isRpcError(error, 404)) expectTypeOf(error.code).toEqualTypeOf<404>();
  if (isRpcError(error, 'busy')) expectTypeOf(error.mnemonic).toEqualTypeOf<'busy'>();
  // @ts-expect-error no such mnemonic
  isRpcError(error, 'buzzy');
});

const choose = (error: unknown): string => {
  if (!isRpcError(error)) throw error;
  expectTypeOf(error).toEqualTypeOf<RpcError<'no_such_pet' | 'busy'>>();
  // Without a default: one case less would not compile, as not every way gives a text.
  switch (error.mnemonic) {
    case 'no_such_pet':
      return 'none';
    case 'busy':
      return 'later';
    case undefined:
      return 'unknown';
  }
};

test('a guard that is asked for nothing knows all mnemonics there are', () => {
  expectTypeOf(choose).returns.toEqualTypeOf<string>();
});

test('an API without mnemonics may send any', (error: unknown) => {
  const isAny = (() => true) as unknown as RpcErrorGuard<never>;
  if (isAny(error)) expectTypeOf(error).toEqualTypeOf<RpcError>();
});
