/** Puts a text on the clipboard and says so to those who do not see it. */
export async function copyText(text: string, status?: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    if (status) status.textContent = 'Copied';
  } catch {
    if (status) status.textContent = 'The browser did not let the page copy';
  }
}
