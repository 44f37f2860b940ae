import { createMock, type MockOptions, VirtualClock } from '../../src/index.ts';
import type { WireRequest } from './requests.ts';
import { sendAll } from './send-all.ts';

/** What the test calls in the page: the mock of these options answers these requests. */
function answerAll(
  options: MockOptions,
  at: number,
  requests: readonly WireRequest[],
): Promise<readonly string[]> {
  const mock = createMock({ ...options, clock: new VirtualClock({ at, frozen: true }) });
  return sendAll(requests, mock.url, mock.fetch);
}

Object.assign(globalThis, { answerAll });
