import { expect, test } from 'vitest';
import { makeItems } from '../test/fake-list.ts';
import { catchError } from '../test/fake-service.ts';
import { period, setUp } from '../test/long-read.ts';
import { createClient } from './client.ts';
import { collect } from './rows.ts';

test.each([[null], ['a row'], [7]])(
  'a row that is %j is an error of the reply',
  async (garbled) => {
    const { fetch, method } = setUp(makeItems([0, 1, 2]));
    const client = createClient(
      {},
      {
        url: 'https://x.example',
        fetch: async (url, init) => {
          const body = (await (await fetch(url, init)).json()) as { result: { data: unknown[] } };
          body.result.data[1] = garbled;
          return Response.json(body);
        },
      },
    );
    for (const fields of [undefined, ['time']] as const) {
      const read = collect(client, method, { ...period(0, 99), ...(fields && { fields }) });
      expect(await catchError(read)).toMatchObject({
        kind: 'reply',
        method: 'get.items',
        message: 'get.items: expected rows that are objects',
      });
    }
  },
);
