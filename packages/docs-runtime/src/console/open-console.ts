import { type ConsoleFacts, makeRequest } from '@openrpc-kit/samples';
import { hasMock, openPageMock } from './mock/open-page-mock.ts';
import { make, makeButton } from './make.ts';
import { makeParamForm } from './form/param-form.ts';
import { makeReplyView } from './reply/reply-view.ts';
import { makeRequestView } from './request-view.ts';
import { sendRequest } from './send-request.ts';
import { makeTarget } from './target.ts';

/** Shown in samples in place of a key. */
const shownToken = 'key-0000-example';

/**
 * Builds the console of a method: a form, the call in every language, the reply.
 *
 * @param base path of the site
 */
export async function openConsole(facts: ConsoleFacts, base: string): Promise<HTMLElement> {
  const mock = hasMock ? await openPageMock() : undefined;
  const tokenParam = facts.params.find(({ role }) => role === 'access-token')?.name;
  let changes = 0;
  const onChange = (): void => {
    changes += 1;
    view?.refresh();
    stale.hidden = reply.childElementCount === 0;
  };
  const target = makeTarget(facts, mock, onChange);
  const form = makeParamForm(facts, onChange);
  const makeCall = (token: string | undefined, params: Params): object => {
    const given = tokenParam === undefined || token === undefined ? {} : { [tokenParam]: token };
    const method = { ...facts, result: facts.replies ? true : undefined };
    return makeRequest(method, { ...given, ...params });
  };
  const view = makeRequestView(() => {
    const params = form.read();
    return {
      address: target.address(),
      defaultAddress: facts.servers[0]?.url,
      request: makeCall(shownToken, params),
      replies: facts.replies,
      params,
      tokenParam,
      client: facts.client,
    };
  });
  const reply = make('div', { class: 'console-reply' });
  const stale = make(
    'p',
    { class: 'console-stale', hidden: true },
    'The reply is to an earlier request.',
  );
  // Only how it went is read out; a live region is heard when it was there before its text.
  const spoken = make('p', { role: 'status', class: 'sr-only' });
  const run = async (): Promise<void> => {
    const before = changes;
    runButton.disabled = true;
    spoken.replaceChildren();
    try {
      const request = makeCall(target.token(), form.read());
      const outcome = await sendRequest(() => target.send(request));
      const { weight, errors } = facts;
      const isResult = outcome.reply !== undefined && 'result' in outcome.reply;
      const issues = isResult ? mock?.checkResult(facts.name, outcome.reply.result) : undefined;
      reply.replaceChildren(makeReplyView({ outcome, weight, errors, base, issues }));
    } catch (error) {
      reply.replaceChildren(make('p', { class: 'reply-error' }, describe(error)));
    }
    stale.hidden = changes === before;
    const told = reply.querySelector('.reply-summary')?.children;
    spoken.textContent = told
      ? Array.from(told, ({ textContent }) => textContent).join(', ')
      : reply.textContent;
    runButton.disabled = false;
    runButton.focus();
  };
  const runButton = makeButton('Run', () => void run(), { class: 'console-run' });
  return make(
    'div',
    { class: 'console' },
    make('div', { class: 'console-bar' }, target.element, runButton),
    form.element,
    view.element,
    spoken,
    stale,
    reply,
  );
}

type Params = Readonly<Record<string, unknown>>;

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
