import { createMock } from '@callgear-data-api/mock-server';
import { compareCpu } from './compare-cpu.ts';
import { measureCpu } from './cpu-time.ts';
import { measureStart } from './mock-memory.ts';
import { measurePeers } from './mock-peers.ts';
import { copyLegs, prepareQuery, type Query } from './mock-sqlite.ts';
import { measureSmallReplies } from './mock-small-replies.ts';
import { takeMedian } from './median.ts';
import type { Row } from './row.ts';

const legs = 1_000_000;
const from = '2026-08-01 00:00:00';
const till = '2026-10-31 23:59:59';

const queries: readonly (Query & { readonly least: number })[] = [
  { name: 'a page of the period', where: '1', orderBy: 'start_time, id', least: 5 },
  {
    name: 'direction = out',
    where: "direction = 'out'",
    orderBy: 'start_time, id',
    filter: { field: 'direction', operator: '=', value: 'out' },
    least: 10,
  },
  {
    name: 'calling number like %012%',
    where: "calling_phone_number LIKE '%012%'",
    orderBy: 'start_time, id',
    filter: { field: 'calling_phone_number', operator: 'like', value: '%012%' },
    least: 10,
  },
  {
    name: 'employee in a list',
    where: 'employee_id IN (301, 305, 309, 320)',
    orderBy: 'start_time, id',
    filter: { field: 'employee_id', operator: 'in', value: [301, 305, 309, 320] },
    least: 10,
  },
  {
    name: 'a tree of three levels',
    where: "(duration >= 60 AND (direction = 'in' OR (employee_rating = 5 AND is_transfered = 0)))",
    orderBy: 'start_time, id',
    filter: {
      condition: 'and',
      filters: [
        { field: 'duration', operator: '>=', value: 60 },
        {
          condition: 'or',
          filters: [
            { field: 'direction', operator: '=', value: 'in' },
            {
              condition: 'and',
              filters: [
                { field: 'employee_rating', operator: '=', value: 5 },
                { field: 'is_transfered', operator: '=', value: false },
              ],
            },
          ],
        },
      ],
    },
    least: 10,
  },
  {
    name: 'sorted by duration, longest first',
    where: '1',
    orderBy: 'duration DESC, id',
    sort: [{ field: 'duration', order: 'desc' }],
    least: 10,
  },
];

/** Params of the one call whose text is wanted. */
const forText = {};

/** What the mock server costs, beside what one would use in its place. */
export async function rows(): Promise<readonly Row[]> {
  const mock = createMock({ legs, from, till, limits: 'none' });
  /** Answers, and gives the bytes back as a server does once they are sent. */
  const call = (params: object): string => {
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'get.call_legs_report',
      params: { access_token: mock.accessToken, date_from: from, date_till: till, ...params },
    });
    const reply = mock.engine.handle(body, { address: '127.0.0.1' });
    if (reply.body === undefined) throw new Error('The mock did not answer.');
    const text = params === forText ? new TextDecoder().decode(reply.body as Uint8Array) : '';
    reply.release?.();
    return text;
  };
  const measured: Row[] = [
    ...(await measureStart(legs, queries)),
    ...(await measurePage(call)),
    ...(await measureSmallReplies()),
    ...(await measurePeers()),
  ];
  const database = copyLegs(mock.engine);
  for (const query of queries) {
    const { filter, sort } = query;
    const params = { ...(filter && { filter }), ...(sort && { sort }) };
    const theirs = prepareQuery(database, query, from, till);
    // Another page each time: the mock has the JSON of a page ready when it is asked for it again.
    const turns = { own: 0, theirs: 0 };
    const run = () => call({ ...params, offset: (turns.own += 1) });
    measured.push(await measureQuery(query, run, () => theirs((turns.theirs += 1))));
  }
  database.close();
  return measured;
}

/** In turn, so that a busy moment of the machine hits both; the first round for nothing. */
async function measureQuery(
  { name, least }: (typeof queries)[number],
  run: () => unknown,
  runTheirs: () => unknown,
): Promise<Row> {
  const own: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const pair = [await measureCpu(run, 3), await measureCpu(runTheirs, 1)] as const;
    if (round === 0) continue;
    own.push(pair[0]);
    peer.push(pair[1]);
  }
  const [mine, theirs] = [takeMedian(own), takeMedian(peer)];
  return {
    name: `query: ${name}`,
    value: theirs / mine,
    unit: 'x less CPU',
    least,
    peer: `${mine.toFixed(2)} ms; node:sqlite with an index on time ${theirs.toFixed(1)} ms`,
  };
}

/** The whole answer with a page of 1000 legs, beside `JSON.stringify` of the same rows. */
async function measurePage(call: (params: object) => string): Promise<readonly Row[]> {
  const { data } = (JSON.parse(call(forText)) as { result: { data: unknown[] } }).result;
  let offset = 0;
  const compared = await compareCpu(
    {
      another: () => call({ offset: (offset += 1) }),
      again: () => call({}),
      stringify: () => JSON.stringify(data),
    },
    { rounds: 41, runs: 8 },
  );
  const describe = (way: 'another' | 'again'): string =>
    `${compared.each(way).toFixed(2)} ms; JSON.stringify ${compared.each('stringify').toFixed(2)} ms`;
  const unit = 'x JSON.stringify';
  return [
    {
      name: 'a page of 1000 legs',
      value: compared.ratio('another', 'stringify'),
      unit,
      limit: 0.6,
      peer: describe('another'),
    },
    {
      name: 'the same page again',
      value: compared.ratio('again', 'stringify'),
      unit,
      limit: 0.2,
      peer: describe('again'),
    },
  ];
}
