import { type ConsoleFacts, makeRequest, makeSampleCall } from '@openrpc-kit/samples';
import { makeParamForm } from './form/param-form.ts';
import { make, makeButton } from './make.ts';
import { hasMock, openPageMock } from './mock/open-page-mock.ts';
import { makeReplyPart } from './reply/reply-part.ts';
import { makeRequestView } from './request-view.ts';
import { makeRunningCall } from './running-call.ts';
import { sendRequest } from './send-request.ts';
import { makeTarget } from './target.ts';

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
    reply.markStale();
  };
  const target = makeTarget(facts, mock, onChange);
  const form = makeParamForm(facts, onChange);
  const view = makeRequestView(() => makeSampleCall(facts, form.read(), target.address()));
  const reply = makeReplyPart();
  const call = makeRunningCall(() => reply.say('Waiting for the reply'));
  const makeCall = (): object => {
    const token = target.token();
    const given = tokenParam === undefined || token === undefined ? {} : { [tokenParam]: token };
    const method = { ...facts, result: facts.replies ? true : undefined };
    return makeRequest(method, { ...given, ...form.read() });
  };
  const run = (): Promise<void> =>
    call.run(async (signal) => {
      const before = changes;
      runButton.setAttribute('aria-disabled', 'true');
      reply.say('');
      try {
        const request = makeCall();
        const outcome = await sendRequest(() => target.send(request, signal), signal);
        const { weight, errors } = facts;
        const isResult = outcome.reply !== undefined && 'result' in outcome.reply;
        const issues = isResult ? mock?.checkResult(facts.name, outcome.reply.result) : undefined;
        reply.show({ outcome, weight, errors, base, issues });
      } catch (error) {
        reply.showProblem(describe(error));
      }
      if (changes !== before) reply.markStale();
      runButton.removeAttribute('aria-disabled');
    });
  const runButton = makeButton('Run', () => void run(), { class: 'console-run' });
  const element = make(
    'div',
    { class: 'console' },
    make('div', { class: 'console-bar' }, target.element, call.element, runButton),
    form.element,
    view.element,
    reply.element,
  );
  element.addEventListener('keydown', (event) => {
    if (isEnterInField(event)) void run();
  });
  return element;
}

/** Enter in a field runs the call, unless the field has a use for it. */
function isEnterInField({ key, target, isComposing, defaultPrevented }: KeyboardEvent): boolean {
  if (key !== 'Enter' || isComposing || defaultPrevented) return false;
  return target instanceof HTMLInputElement && !['checkbox', 'search'].includes(target.type);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
