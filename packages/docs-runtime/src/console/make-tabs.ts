import { nextIndex } from './next-index.ts';
import { make, makeId } from './make.ts';

export interface Tab {
  readonly title: string;
  /** Made or taken when the tab is first shown, and each time it is shown again. */
  readonly panel: () => HTMLElement;
}

export interface Tabs {
  readonly element: HTMLElement;
  /** Shows the chosen tab anew. */
  refresh(): void;
}

/**
 * Tabs as assistive technology knows them: one is in the tab order, arrow keys move to the others.
 *
 * @param onChoose told the title of the tab that somebody chose
 */
export function makeTabs(
  label: string,
  tabs: readonly Tab[],
  chosen = 0,
  onChoose: (title: string) => void = () => {},
): Tabs {
  const panel = make('div', { role: 'tabpanel', tabindex: '0', id: makeId('panel') });
  const buttons = tabs.map(({ title }) =>
    make('button', { type: 'button', role: 'tab', id: makeId('tab') }, title),
  );
  let current = Math.max(chosen, 0);
  const show = (at: number): void => {
    current = at;
    for (const [index, button] of buttons.entries()) {
      button.setAttribute('aria-selected', String(index === at));
      if (index === at) button.setAttribute('aria-controls', panel.id);
      else button.removeAttribute('aria-controls');
      button.tabIndex = index === at ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', buttons[at]?.id ?? '');
    panel.replaceChildren(...(tabs[at] ? [tabs[at].panel()] : []));
  };
  for (const [at, button] of buttons.entries()) {
    button.addEventListener('click', () => {
      show(at);
      onChoose(tabs[at]?.title ?? '');
    });
    button.addEventListener('keydown', (event) => {
      const next = nextIndex(event.key, at, buttons.length);
      if (next === undefined) return;
      event.preventDefault();
      buttons[next]?.focus();
      buttons[next]?.click();
    });
  }
  show(current);
  const list = make('div', { role: 'tablist', 'aria-label': label }, ...buttons);
  return {
    element: make('div', { class: 'console-tabs' }, list, panel),
    refresh: () => show(current),
  };
}
