import { toJson } from './request.ts';
import type { SampleCall } from './sample-call.ts';

/** A shell command that sends the request. Text of the document stays inside single quotes. */
export function writeCurl({ address, request }: SampleCall): string {
  return [
    `curl ${quote(address)} \\`,
    `  --header 'Content-Type: application/json; charset=UTF-8' \\`,
    `  --data ${quote(toJson(request))}`,
  ].join('\n');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
