/**
 * A call to a real address. Neither cookies nor the address of the page go with it.
 *
 * @throws an error that says in words what is wrong with the address, or why nothing came
 */
export async function sendToAddress(
  address: string,
  request: object,
  signal: AbortSignal,
): Promise<Response> {
  const mistake = findMistake(address);
  if (mistake !== undefined) throw new Error(mistake);
  try {
    return await fetch(address, {
      ...discreet,
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=UTF-8' },
      body: JSON.stringify(request),
      signal,
    });
  } catch (cause) {
    throw new Error(await explainSilence(address, signal), { cause });
  }
}

const discreet = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;

/** What keeps a call from being sent at all; undefined when nothing does. */
function findMistake(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    return `“${address}” is not an address that can be called: it has to begin with https:// or http://.`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'The address holds a user name or a password, which browsers do not send from a page. Take it out.';
  }
  if (location.protocol === 'https:' && url.protocol === 'http:' && !isOwnMachine(url)) {
    return `${url.origin} is without encryption, and browsers do not let a page with encryption call it (mixed content). Use https://, or the curl sample.`;
  }
  return undefined;
}

/** Browsers trust the machine that they run on. */
function isOwnMachine({ hostname }: URL): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/**
 * Browsers do not tell a page why nothing came. A request whose answer it may not read tells whether
 * anybody is there; no param goes with it.
 */
async function explainSilence(address: string, signal: AbortSignal): Promise<string> {
  if (!navigator.onLine) {
    return `${address} did not answer: this machine is offline. The mock in the page works all the same.`;
  }
  try {
    await fetch(address, { ...discreet, method: 'HEAD', mode: 'no-cors', signal });
  } catch {
    return `${address} did not answer this page. Look whether it is written right, and whether it can be reached from this machine.`;
  }
  return `${address} is there, but does not let pages of other sites read its replies (CORS). The call may have been carried out. The samples run outside of a browser, where nothing is in the way.`;
}
