import { make, makeButton } from './make.ts';

/** Longest that a call may take. */
const longest = 60_000;

/** Milliseconds after which a call is worth offering to give up. */
const short = 200;

/** The call that is on its way, with the button that gives it up. */
export interface RunningCall {
  readonly element: HTMLElement;
  /** Runs something until it ends, is given up, or has taken too long. Nothing while another runs. */
  run(work: (signal: AbortSignal) => Promise<void>): Promise<void>;
}

/** @param onWait told once a call takes long enough for somebody to wonder */
export function makeRunningCall(onWait: () => void): RunningCall {
  let controller: AbortController | undefined;
  const button = makeButton('Cancel', () => controller?.abort(new Error(cancelled)), {
    class: 'console-cancel',
  });
  button.hidden = true;
  return {
    element: make('span', { class: 'console-running' }, button),
    run: async (work) => {
      if (controller) return;
      const current = new AbortController();
      controller = current;
      const wait = setTimeout(() => {
        button.hidden = false;
        onWait();
      }, short);
      const limit = setTimeout(() => current.abort(new Error(tooLong)), longest);
      try {
        await work(current.signal);
      } finally {
        clearTimeout(wait);
        clearTimeout(limit);
        button.hidden = true;
        controller = undefined;
      }
    },
  };
}

const cancelled = 'Cancelled before a reply came. The call may have been carried out all the same.';
const tooLong = `No reply came within ${longest / 1000} seconds. A shorter period or fewer fields are answered sooner; the samples wait longer.`;
