import { json, type Notation, printValue } from './print-value.ts';
import type { SampleCall } from './sample-call.ts';

/** JSON between single quotes of a shell, which end for as long as a variable is read. */
const shell: Notation = {
  ...json,
  string: (text) => escape(JSON.stringify(text)),
  key: (name) => escape(JSON.stringify(name)),
  variable: (name) => `"'"$${name}"'"`,
};

/**
 * A shell command that sends the request. Text of the document stays inside single quotes. A secret
 * goes into the JSON as it is: a shell has no way to escape one that holds a quote.
 */
export function writeCurl({ address, request }: SampleCall): string {
  return [
    `curl '${escape(address)}' \\`,
    `  --header 'Content-Type: application/json; charset=UTF-8' \\`,
    `  --data '${printValue(request, shell)}'`,
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll("'", String.raw`'\''`);
}
