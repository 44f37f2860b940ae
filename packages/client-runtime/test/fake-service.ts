/** One request as the fake service sees it. */
export interface Received {
  readonly id?: string | number;
  readonly method: string;
  readonly params?: Record<string, unknown>;
  readonly text: string;
  readonly init: RequestInit;
}

/** What to answer: a result, or a whole response, or a fault of the way. */
export type Answer = (request: Received, count: number) => unknown;

/** A `fetch` that answers by a function, and keeps what it received. */
export function fakeService(answer: Answer): {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly received: Received[];
} {
  const received: Received[] = [];
  const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
    const text = String(init.body);
    const request = { ...(JSON.parse(text) as Omit<Received, 'text' | 'init'>), text, init };
    received.push(request);
    const answered = await answer(request, received.length);
    if (init.signal?.aborted) throw init.signal.reason;
    return answered instanceof Response ? answered : reply(request, { result: answered });
  };
  return { fetch, received };
}

export function reply(request: Received, members: object, init?: ResponseInit): Response {
  return Response.json({ jsonrpc: '2.0', id: request.id, ...members }, init);
}

export function refuse(
  request: Received,
  mnemonic: string,
  data: object = {},
  code = -32_602,
): Response {
  return reply(request, {
    error: { code, message: `refused: ${mnemonic}`, data: { mnemonic, ...data } },
  });
}

/** A promise that only the signal of the request ends. */
export function hang(request: Received): Promise<never> {
  const { signal } = request.init;
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

export async function catchError(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}
