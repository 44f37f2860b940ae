import type { ErrorFacts } from '@openrpc-kit/samples';
import { make } from './make.ts';
import { openPageMock } from './mock/open-page-mock.ts';
import { makeReplyView } from './reply/reply-view.ts';
import { sendRequest } from './send-request.ts';

/** Lets the mock in the page answer a call with an error, and shows that answer. */
export async function triggerError(error: ErrorFacts['errors'][number]): Promise<HTMLElement> {
  const mock = await openPageMock();
  mock.orderError(error.key);
  const outcome = await sendRequest(() => mock.send(error.request));
  const { method } = error.request as { method?: string };
  return make(
    'div',
    {},
    make('p', {}, 'The mock in this page answers a call of ', make('code', {}, method ?? ''), ':'),
    makeReplyView({ outcome, weight: undefined, errors: [], base: '/', issues: undefined }),
  );
}
