/**
 * Names the parts of the search for assistive technology. The keys that open it are told by
 * `aria-keyshortcuts`; as text they would make what one sees differ from what one hears, so styles
 * write them. The field gets a label, not only a title.
 */
export function nameSearch(): void {
  for (const key of document.querySelectorAll<HTMLElement>('site-search kbd kbd')) {
    key.dataset['key'] = key.textContent;
    key.replaceChildren();
  }
  const place = document.querySelector('#starlight__search');
  if (!place) return;
  const observer = new MutationObserver(() => {
    const input = place.querySelector('input');
    if (!input) return;
    input.setAttribute('aria-label', input.title);
    observer.disconnect();
  });
  observer.observe(place, { childList: true, subtree: true });
}
