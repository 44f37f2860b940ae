import { copyText } from '../console/copy-text.ts';

/** `<code-block>`: a block of code with a button that copies it. Without the script it is just that block. */
class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('pre');
    if (!code || this.querySelector('button')) return;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy: ${code.getAttribute('aria-label') ?? 'code'}`);
    button.addEventListener('click', () => void copyText(code.textContent, status));
    this.append(status, button);
    // What does not scroll needs no stop of the Tab key.
    new ResizeObserver(() => {
      if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
      else code.removeAttribute('tabindex');
    }).observe(code);
  }
}

/** Makes `<code-block>` known to the page. */
export function defineCodeBlock(): void {
  customElements.define('code-block', CodeBlock);
}
