import { type Language, languages, type SampleCall, toJson } from '@openrpc-kit/samples';
import { makeCodeView } from './code-view.ts';
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
    [json, ...languages].map(({ title, id, write }) => ({
      title,
      panel: () =>
        makeCodeView({ label: `The call: ${title}`, language: id, code: write(getCall()) }),
    })),
  );
}
