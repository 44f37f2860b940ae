import { make } from '../make.ts';
import { reveal } from '../reveal.ts';
import { makeReplyView, type ReplyViewOptions } from './reply-view.ts';

/** The part of a console below the request: how the last call went. */
export interface ReplyPart {
  readonly element: HTMLElement;
  /** Shows a reply, goes there, and says how it went. */
  show(options: ReplyViewOptions): void;
  /** Shows why there is none. */
  showProblem(text: string): void;
  /** Says that the request has changed since. */
  markStale(): void;
  /** Tells those who do not see the page. */
  say(text: string): void;
}

export function makeReplyPart(): ReplyPart {
  const reply = make('div', {
    class: 'console-reply',
    role: 'region',
    'aria-label': 'Reply',
    tabindex: '-1',
  });
  reply.hidden = true;
  const stale = make('p', { class: 'console-stale' }, 'The reply is to an earlier request.');
  stale.hidden = true;
  // Only how it went is read out; a live region is heard when it was there before its text.
  const spoken = make('p', { role: 'status', class: 'sr-only' });
  const put = (content: HTMLElement, summary: string): void => {
    stale.hidden = true;
    reply.hidden = false;
    reply.replaceChildren(content);
    spoken.textContent = summary;
    reveal(reply);
  };
  return {
    element: make('div', {}, spoken, stale, reply),
    show: (options) => {
      const view = makeReplyView(options);
      const told = view.querySelector('.reply-summary')?.children ?? [];
      put(view, Array.from(told, ({ textContent }) => textContent).join(', '));
    },
    showProblem: (text) => put(make('p', { class: 'reply-error' }, text), text),
    markStale: () => {
      stale.hidden = reply.hidden;
    },
    say: (text) => {
      spoken.textContent = text;
    },
  };
}
