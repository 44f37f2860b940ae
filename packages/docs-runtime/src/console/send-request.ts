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

/**
 * Sends a call and reads the whole reply.
 *
 * @throws the signal's reason as soon as it says so, also when `send` does not listen to it
 */
export async function sendRequest(
  send: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Outcome> {
  const started = performance.now();
  const receive = async (): Promise<readonly [status: number, text: string]> => {
    const response = await send(signal);
    return [response.status, await response.text()];
  };
  const [status, text] = await endWith(signal, receive());
  return {
    status,
    milliseconds: performance.now() - started,
    bytes: new TextEncoder().encode(text).length,
    reply: readReply(text),
    text,
  };
}

function endWith<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function readReply(text: string): Reply | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
