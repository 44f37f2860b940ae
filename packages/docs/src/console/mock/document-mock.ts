import { createFetchDoor, Engine } from '@openrpc-kit/mock-runtime';
import { apiDescription } from 'virtual:api-description';
import type { PageMock } from './page-mock.ts';

/** A mock of any document without conventions: it answers with examples, and values made from schemas. */
export function openMock(): PageMock {
  const engine = new Engine({ description: apiDescription });
  const door = createFetchDoor(engine);
  return {
    callers: [],
    send: (request) =>
      door(new Request('http://mock.invalid/', { method: 'POST', body: JSON.stringify(request) })),
    orderError: (key) => {
      engine.faults.clear();
      engine.faults.order({ error: key });
    },
    checkResult: () => undefined,
  };
}
