import type { Credentials } from '@callgear-data-api/client';
import { readFileSync } from 'node:fs';
import { exitCodes } from '../exit-codes.ts';
import { Failure, usageFailure } from '../failure.ts';
import { explainReadFault } from '../read-fault.ts';
import { noteSecret } from './secrets.ts';

export interface CredentialOptions {
  /** File that holds the token; `-` for the standard input. */
  readonly tokenFile?: string;
  /** Descriptor of an open file or pipe that holds the token. */
  readonly tokenFd?: number;
  /** Refused: see `refuseOpenToken`. */
  readonly token?: string;
  readonly accessToken?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Asks for a secret; undefined when there is nobody to ask. */
export type Prompt = ((question: string) => Promise<string>) | undefined;

export const tokenVariable = 'CALLGEAR_ACCESS_TOKEN';
const loginVariable = 'CALLGEAR_LOGIN';
const passwordVariable = 'CALLGEAR_PASSWORD';

export const tokenAdvice: string = [
  `Give the token in one of these ways:`,
  `  the environment    ${tokenVariable}=… callgear-data …`,
  `  a file             --token-file ~/.callgear-token`,
  `  a descriptor       --token-fd 3 3< <(command that prints it)`,
  `  a terminal         leave all of them out, and you are asked`,
  `or ${loginVariable} and ${passwordVariable} in the environment, for a session of an hour.`,
].join('\n');

export const loginAdvice: string = `Set ${loginVariable} and ${passwordVariable} in the environment, or call on a terminal and be asked.`;

/** A token, or a login with its password: from a file, the environment, or whoever sits at the terminal. */
export async function readCredentials(
  options: CredentialOptions,
  environment: Environment,
  prompt: Prompt,
): Promise<Credentials> {
  refuseOpenToken(options);
  const { tokenFile, tokenFd } = options;
  if (tokenFile !== undefined) return toToken(readSecret(tokenFile), '--token-file');
  if (tokenFd !== undefined) return toToken(readSecret(tokenFd), '--token-fd');
  const token = environment[tokenVariable];
  const login = environment[loginVariable];
  if (token && login) {
    throw new Failure(
      exitCodes.credentials,
      `both ${tokenVariable} and ${loginVariable} are set: which account is it?`,
      `Unset one of them, or name the token with --token-file or --token-fd: these come before both.`,
    );
  }
  if (token) return toToken(token, tokenVariable);
  if (login) return readLogin(login, environment, prompt);
  if (prompt) return toToken(await prompt('Access token'), 'the prompt');
  throw new Failure(exitCodes.credentials, 'there is no access token', tokenAdvice);
}

/** A login with its password, which is asked for when the environment has none. */
export async function readLogin(
  login: string | undefined,
  environment: Environment,
  prompt: Prompt,
): Promise<{ readonly login: string; readonly password: string }> {
  const given = login ?? environment[loginVariable] ?? (await prompt?.('Login'));
  const password = environment[passwordVariable] ?? (await prompt?.('Password'));
  if (!given || !password) {
    const missing = given ? passwordVariable : loginVariable;
    throw new Failure(exitCodes.credentials, `${missing} is not set`, loginAdvice);
  }
  noteSecret(given);
  noteSecret(password);
  return { login: given, password };
}

/** Every user of a machine sees the arguments of every process, and the shell keeps them. */
function refuseOpenToken({ token, accessToken }: CredentialOptions): void {
  const given = token ?? accessToken;
  if (given === undefined) return;
  noteSecret(given);
  throw usageFailure(
    'a token on the command line is there for everybody to read (ps, shell history)',
    tokenAdvice,
  );
}

function readSecret(place: string | number): string {
  try {
    return readFileSync(place === '-' ? 0 : place, 'utf8');
  } catch (error) {
    // It is not repeated: who takes the flag for that of the token has put the token there.
    const from = typeof place === 'number' ? 'descriptor of --token-fd' : 'file of --token-file';
    const reason = explainReadFault(error);
    throw new Failure(exitCodes.file, `the token cannot be read from the ${from}: ${reason}`);
  }
}

function toToken(text: string, place: string): { readonly accessToken: string } {
  const accessToken = text.trim();
  noteSecret(accessToken);
  if (accessToken === '') {
    throw new Failure(exitCodes.credentials, `the token from ${place} is empty`, tokenAdvice);
  }
  if (/\s/.test(accessToken)) {
    throw new Failure(exitCodes.credentials, `the token from ${place} has spaces or lines in it`);
  }
  return { accessToken };
}
