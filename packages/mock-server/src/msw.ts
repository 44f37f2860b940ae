import type { Mock } from './create-mock.ts';

/** What of MSW makes handlers. Handed in, so that the mock depends on no version of it. */
export interface Msw<RequestHandler> {
  readonly http: {
    all(
      address: string,
      answer: (call: { readonly request: Request }) => Promise<Response>,
    ): RequestHandler;
  };
  readonly HttpResponse: { error(): Response };
}

/**
 * Handlers for MSW: calls that a program sends to the service are answered by the mock, in Node and
 * in the browser, and nothing in the program is changed. Ordered faults come here too; a connection
 * that is dropped or cut makes `fetch` fail.
 *
 * ```ts
 * import { http, HttpResponse } from 'msw';
 * const server = setupServer(...createHandlers({ http, HttpResponse }, createMock({ legs: 500 })));
 * ```
 *
 * @param origin where the program believes the service to be
 */
export function createHandlers<RequestHandler>(
  msw: Msw<RequestHandler>,
  mock: Mock,
  origin = 'https://dataapi.callgear.com',
): RequestHandler[] {
  // Every path: rows lead to recordings beside the API.
  return [msw.http.all(`${origin}/*`, ({ request }) => answer(msw, mock, request))];
}

async function answer(
  { HttpResponse }: Pick<Msw<unknown>, 'HttpResponse'>,
  mock: Mock,
  request: Request,
): Promise<Response> {
  try {
    return await mock.fetch(request);
  } catch (error) {
    // What the mock throws stands for a lost connection; MSW has its own sign for that.
    if (error instanceof TypeError) return HttpResponse.error();
    throw error;
  }
}
