import { highlightCode } from './code/highlight-code.ts';
import { copyText } from './copy-text.ts';
import { make, makeButton } from './make.ts';

export interface CodeView {
  /** What the block is called. */
  readonly label: string;
  /** As highlighters call it. */
  readonly language: string;
  readonly code: string;
  /** What the button copies, where it is more than what is shown. */
  readonly copied?: string;
}

/** A block of code that scrolls by itself, with a button that copies it. */
export function makeCodeView({ label, language, code, copied = code }: CodeView): HTMLElement {
  const status = make('span', { role: 'status', class: 'console-status' });
  return make(
    'div',
    { class: 'console-code' },
    make(
      'pre',
      { tabindex: '0', role: 'group', 'aria-label': label, 'data-language': language },
      highlightCode(code, language),
    ),
    make(
      'div',
      { class: 'code-tools' },
      status,
      makeButton('Copy', () => void copyText(copied, status), { class: 'console-copy' }),
    ),
  );
}
