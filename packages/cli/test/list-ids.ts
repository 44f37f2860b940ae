import type { MockServer } from '@callgear-data-api/mock-server/node';

const day = 86_400_000;

/** Ids of every leg that the mock has in a period, day by day, in the mock's own words: no client in between. */
export async function listIds(
  mock: MockServer,
  from: string,
  till: string,
): Promise<readonly number[]> {
  const ids: number[] = [];
  const last = Date.parse(`${till.slice(0, 10)}T00:00:00Z`);
  for (let at = Date.parse(`${from.slice(0, 10)}T00:00:00Z`); at <= last; at += day) {
    const date = new Date(at).toISOString().slice(0, 10);
    ids.push(...(await listDay(mock, date)));
  }
  return ids;
}

async function listDay(mock: MockServer, date: string): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let offset = 0; ; offset += 10_000) {
    const params = {
      access_token: mock.accessToken,
      date_from: `${date} 00:00:00`,
      date_till: `${date} 23:59:59`,
      fields: ['id'],
      limit: 10_000,
      offset,
    };
    const call = { jsonrpc: '2.0', id: 1, method: 'get.call_legs_report', params };
    const reply = await mock.fetch(mock.url.replace(/^http:\/\/[^/]+/, 'http://mock.invalid'), {
      method: 'POST',
      body: JSON.stringify(call),
    });
    const { result } = (await reply.json()) as { result: { data: { id: number }[] } };
    ids.push(...result.data.map(({ id }) => id));
    if (result.data.length < 10_000) return ids;
  }
}
