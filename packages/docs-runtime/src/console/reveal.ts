/** Brings a part of the page into sight and moves the focus to it; without a glide for who wants none. */
export function reveal(element: HTMLElement): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ behavior: still ? 'instant' : 'smooth', block: 'nearest' });
}
