import { type Language, languages, type SampleCall, toJson } from '@openrpc-kit/samples';
import { copyText } from './copy-text.ts';
import { make, makeButton } from './make.ts';
import { makeTabs, type Tabs } from './make-tabs.ts';

const json: Language = {
  title: 'JSON',
  id: 'json',
  write: ({ request }) => toJson(request),
};

/** The call in every language, each to be copied. */
export function makeRequestView(getCall: () => SampleCall): Tabs {
  return makeTabs(
    'The call as a program',
    [json, ...languages].map((language) => ({
      title: language.title,
      panel: () => makeCode(language, language.write(getCall())),
    })),
  );
}

function makeCode({ title, id }: Language, code: string): HTMLElement {
  const status = make('span', { role: 'status', class: 'console-status' });
  return make(
    'div',
    { class: 'console-code' },
    status,
    makeButton('Copy', () => void copyText(code, status), { class: 'console-copy' }),
    make(
      'pre',
      { tabindex: '0', 'aria-label': `The call: ${title}`, 'data-language': id },
      make('code', {}, code),
    ),
  );
}
