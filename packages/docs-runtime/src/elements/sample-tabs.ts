import { nextIndex } from '../console/next-index.ts';

/** Remembers the language that somebody reads, from page to page. */
const storageKey = 'sample-language';

/** `<sample-tabs>`: samples of one call in several languages, of which one shows. */
class SampleTabs extends HTMLElement {
  #tabs: HTMLButtonElement[] = [];
  #panels: HTMLElement[] = [];

  connectedCallback(): void {
    if (this.#tabs.length > 0) return;
    this.#panels = [...this.querySelectorAll<HTMLElement>(':scope > code-block')];
    this.#tabs = this.#panels.map((panel, at) => this.#makeTab(panel, at));
    const list = document.createElement('div');
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', 'Language');
    list.append(...this.#tabs);
    this.prepend(list);
    const wanted = this.#tabs.findIndex(({ textContent }) => textContent === readLanguage());
    this.#show(Math.max(wanted, 0));
  }

  #makeTab(panel: HTMLElement, at: number): HTMLButtonElement {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.role = 'tab';
    tab.id = `sample-tab-${at}`;
    tab.textContent = panel.dataset['title'] ?? '';
    panel.role = 'tabpanel';
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('click', () => {
      this.#show(at);
      writeLanguage(tab.textContent);
    });
    tab.addEventListener('keydown', (event) => {
      const next = nextIndex(event.key, at, this.#tabs.length);
      if (next === undefined) return;
      event.preventDefault();
      this.#tabs[next]?.focus();
      this.#tabs[next]?.click();
    });
    return tab;
  }

  #show(at: number): void {
    for (const [index, tab] of this.#tabs.entries()) {
      tab.setAttribute('aria-selected', String(index === at));
      tab.tabIndex = index === at ? 0 : -1;
      this.#panels[index]?.toggleAttribute('data-shown', index === at);
    }
  }
}

/** Storage may be refused to a page. */
function readLanguage(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}

function writeLanguage(language: string): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // It is forgotten with the page.
  }
}

/** Makes `<sample-tabs>` known to the page. */
export function defineSampleTabs(): void {
  customElements.define('sample-tabs', SampleTabs);
}
