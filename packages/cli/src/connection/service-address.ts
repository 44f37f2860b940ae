import type { ConnectionFlags } from './connection-options.ts';

/** The address of the environment, when calls go there. */
let variable: string | undefined;

/** The address that calls go to, if one was given: by the command line before the environment. */
export function chooseAddress({ url, brand }: ConnectionFlags): string | undefined {
  variable = url === undefined && brand === undefined ? process.env['CALLGEAR_URL'] : undefined;
  return url ?? variable;
}

/** An address that was set once and forgotten explains much. Its host alone: the rest may be secret. */
export function describeVariable(): string {
  return variable !== undefined && URL.canParse(variable)
    ? `\nCALLGEAR_URL points to ${new URL(variable).host}.`
    : '';
}
