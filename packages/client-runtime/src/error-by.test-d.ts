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

test('a guard narrows to the code that it was asked for', () => {
  const isRpcError = (() => true) as unknown as RpcErrorGuard<keyof Codes>;
  const error: unknown = undefined;
  if (isRpcError(error, 404)) expectTypeOf(error.code).toEqualTypeOf<404>();
  if (isRpcError(error)) expectTypeOf(error).toEqualTypeOf<RpcError>();
});
