import { readFileSync } from 'node:fs';

const call = readFileSync(new URL('../figures/call.svg', import.meta.url), 'utf8');

/** A call with its session and legs: where it is first met, and where its parts are rows. */
export const figures: Readonly<Record<string, string>> = {
  '': call,
  'methods/get-calls-report': writeFigure(
    'One call. The session is a row of this report; each of its legs is a row of <code>get.call_legs_report</code>.',
  ),
  'methods/get-call-legs-report': writeFigure(
    'One call. Each of its three legs is a row of this report, and all three have the same <code>call_session_id</code>.',
  ),
};

function writeFigure(caption: string): string {
  return `<figure class="call-figure">${call}<figcaption>${caption}</figcaption></figure>`;
}
