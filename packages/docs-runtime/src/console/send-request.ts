/** How a call went. */
export interface Outcome {
  readonly status: number;
  /** From sending to the last byte of the reply. */
  readonly milliseconds: number;
  readonly bytes: number;
  /** Undefined when what came is no JSON. */
  readonly reply: Reply | undefined;
  readonly text: string;
}

/** A JSON-RPC reply, as far as a console looks into it. */
export interface Reply {
  readonly result?: unknown;
  readonly error?: ReplyError;
}

export interface ReplyError {
  readonly code: number;
  readonly message: string;
  readonly data?: { readonly mnemonic?: string | null } | null;
}

/** Sends a call and reads the whole reply. */
export async function sendRequest(send: () => Promise<Response>): Promise<Outcome> {
  const started = performance.now();
  const response = await send();
  const text = await response.text();
  return {
    status: response.status,
    milliseconds: performance.now() - started,
    bytes: new TextEncoder().encode(text).length,
    reply: readReply(text),
    text,
  };
}

function readReply(text: string): Reply | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A call to a real address. Neither cookies nor the address of the page go with it. */
export async function sendToAddress(address: string, request: object): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=UTF-8' },
      body: JSON.stringify(request),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch (cause) {
    throw new Error(
      `${address} did not answer this page. It may be out of reach, or not let pages call it: then the curl sample still works.`,
      { cause },
    );
  }
}
