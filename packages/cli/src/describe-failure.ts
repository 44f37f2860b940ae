import { isClientError, type AnyClientError } from '@callgear-data-api/client';
import { CommanderError } from 'commander';
import { tokenAdvice } from './connection/read-credentials.ts';
import { hideSecrets } from './connection/secrets.ts';
import { describeVariable } from './connection/service-address.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { adviseOnRefusal } from './advise-on-refusal.ts';
import { Failure } from './failure.ts';
import { toPlainText } from './output/plain-text.ts';

/** What is said about an error, and what the command ends with. No stack, never a secret. */
export interface FailureReport {
  readonly exitCode: ExitCode;
  readonly text: string;
}

/** Refusals that another token, or another right, would change. */
const credentialMnemonics = new Set([
  'access_token_expired',
  'access_token_blocked',
  'access_token_invalid',
  'auth_error',
]);

export function describeFailure(error: unknown): FailureReport {
  const { exitCode, message, advice } = judge(error);
  const lines = [`callgear-data: ${message}`, ...(advice === undefined ? [] : advice.split('\n'))];
  const [first = '', ...rest] = lines.map((line) => toPlainText(hideSecrets(line)));
  return {
    exitCode,
    text: [first, ...rest.map((line) => `  ${line}`.trimEnd())].join('\n') + '\n',
  };
}

function judge(error: unknown): Pick<Failure, 'exitCode' | 'message' | 'advice'> {
  if (error instanceof Failure) return error;
  if (error instanceof CommanderError) {
    return { exitCode: exitCodes.usage, message: error.message, advice: undefined };
  }
  if (isClientError(error)) {
    const code = findCode(error);
    const isSaid = code === undefined || error.message.includes(code);
    const message = isSaid ? error.message : `${error.message} (${code})`;
    return { message, ...judgeClientError(error) };
  }
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined) {
    return { exitCode: exitCodes.file, message: `${path}: ${code}`, advice: undefined };
  }
  return {
    exitCode: exitCodes.fault,
    message: error instanceof Error ? message : String(error),
    advice: undefined,
  };
}

/** What the system said at the root of an error: ECONNREFUSED, ENOTFOUND. */
function findCode(error: unknown, depth = 0): string | undefined {
  const { cause } = (error ?? {}) as { cause?: { code?: unknown } };
  if (cause === undefined || cause === null || depth > 8) return undefined;
  return typeof cause.code === 'string' ? cause.code : findCode(cause, depth + 1);
}

function judgeClientError(error: AnyClientError): Pick<Failure, 'exitCode' | 'advice'> {
  switch (error.kind) {
    case 'rpc': {
      const isCredential = credentialMnemonics.has(error.mnemonic ?? '');
      return isCredential
        ? { exitCode: exitCodes.credentials, advice: tokenAdvice }
        : { exitCode: exitCodes.refused, advice: adviseOnRefusal(error) };
    }
    case 'limit':
      return {
        exitCode: exitCodes.points,
        advice: 'Run the same command again then; an export goes on where it was.',
      };
    case 'read':
      return { exitCode: exitCodes.uncertain, advice: undefined };
    case 'option':
    case 'validation': {
      const advice = error.method === 'url' ? describeAddress() : undefined;
      return { exitCode: exitCodes.usage, advice };
    }
    case 'aborted':
      return { exitCode: exitCodes.interrupted, advice: undefined };
    case 'deadline':
      return {
        exitCode: exitCodes.network,
        advice: `A call may take longer with --timeout. Is the network up? Then run the same command again.${describeVariable()}`,
      };
    default:
      return {
        exitCode: exitCodes.network,
        advice: `Is the address right, and the network up? Then run the same command again.${describeVariable()}`,
      };
  }
}

/** Where an address that cannot be one comes from. It is not repeated: it may hold a password. */
function describeAddress(): string {
  return 'It comes from --url, or from CALLGEAR_URL, such as http://127.0.0.1:8080/v2.0';
}
