import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, describeReleaseCause, recordingUrl, type ReadProgress } from '../src/index.ts';
import {
  accessToken,
  api,
  collect,
  createClient,
  getCallLegsReport,
  retry,
  rows,
} from '../src/methods.ts';
import { allFields, month, startService, type Service } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.mock.close());

const idsOf = (legs: readonly { readonly id: number }[]): number[] => legs.map(({ id }) => id);

test('a page has the default fields, and the total of the month', async () => {
  const { data, metadata } = await service.callgear.get.callLegsReport({ ...month, limit: 5 });
  expect(data).toHaveLength(5);
  expect(metadata.total_items).toBeGreaterThan(1000);
  expect(Object.keys(data[0]!)).toHaveLength(24);
  expect(data[0]).not.toHaveProperty('employee_full_name');
});

test('a page has the chosen fields, in whatever number', async () => {
  const { callLegsReport } = service.callgear.get;
  const few = await callLegsReport({ ...month, limit: 3, fields: ['id', 'employee_full_name'] });
  for (const leg of few.data)
    expect(Object.keys(leg).toSorted()).toEqual(['employee_full_name', 'id']);
  const all = await callLegsReport({ ...month, limit: 1, fields: allFields });
  expect(Object.keys(all.data[0]!).toSorted()).toEqual([...allFields].toSorted());
});

test('a month is read to its last row, page by page', async () => {
  const { callLegsReport } = service.callgear.get;
  const { metadata } = await callLegsReport({ ...month, limit: 1 });
  const seen: ReadProgress[] = [];
  const found = new Set<number>();
  let last = '';
  for await (const page of callLegsReport.pages(month, {
    pageSize: 100,
    onProgress: (progress) => seen.push(progress),
  })) {
    for (const leg of page.data) {
      expect(found.has(leg.id)).toBe(false);
      expect(leg.start_time >= last).toBe(true);
      found.add(leg.id);
      last = leg.start_time;
    }
  }
  expect(found.size).toBe(metadata.total_items);
  expect(seen).toHaveLength(Math.ceil(metadata.total_items / 100));
  expect(seen.at(-1)).toMatchObject({ rows: metadata.total_items, fraction: 1 });
});

test('page after page by hand gives the same rows as rows()', async () => {
  const { callLegsReport } = service.callgear.get;
  const byHand: number[] = [];
  for (let offset = 0; ; offset += 700) {
    const { data } = await callLegsReport({ ...month, offset, limit: 700 });
    if (data.length === 0) break;
    byHand.push(...idsOf(data));
  }
  expect(idsOf(await callLegsReport.collect(month))).toEqual(byHand);
});

test('a period longer than a call may span is read completely', async () => {
  const { callLegsReport } = service.callgear.get;
  const year = { date_from: '2026-01-15 12:00:00', date_till: '2026-12-31 23:59:59' };
  const all = await callLegsReport.collect(year);
  expect(new Set(idsOf(all)).size).toBe(6000);
  expect(all.map(({ start_time }) => start_time)).toEqual(
    all.map(({ start_time }) => start_time).toSorted(),
  );
});

test('the period has both its ends, to the second', async () => {
  const { callLegsReport } = service.callgear.get;
  const [first, second] = await callLegsReport.collect({ ...month, fields: ['id', 'start_time'] });
  const period = { date_from: first!.start_time, date_till: second!.start_time };
  const times = (await callLegsReport.collect(period)).map(({ start_time }) => start_time);
  expect(times[0]).toBe(first!.start_time);
  expect(times.at(-1)).toBe(second!.start_time);
});

test('sessions, users and the account are read as well', async () => {
  const { callgear, mock } = service;
  const account = await callgear.get.account();
  expect(account.data).toEqual([expect.objectContaining({ timezone: 'Europe/London' })]);
  const sessions = await callgear.get.callsReport.collect({
    ...month,
    fields: ['id', 'start_time'],
  });
  const legs = await callgear.get.callLegsReport.collect({ ...month, fields: ['call_session_id'] });
  const known = new Set(idsOf(sessions));
  expect(legs.filter((leg) => !known.has(leg.call_session_id)).length).toBeLessThan(5);
  const partner = connect({ accessToken: mock.partner.accessToken, url: mock.url });
  const users = await partner.get.customerUsers.collect({});
  expect(users.length).toBeGreaterThan(0);
  const behalf = connect({
    accessToken: mock.partner.accessToken,
    url: mock.url,
    userId: mock.userId,
  });
  expect((await behalf.get.callLegsReport({ ...month, limit: 1 })).data).toHaveLength(1);
});

test('a method by itself does the same as the grouped client', async () => {
  const { mock, callgear } = service;
  const client = createClient(api, {
    url: mock.url,
    hooks: [accessToken(mock.accessToken), retry()],
  });
  const params = { ...month, limit: 3, fields: ['id', 'direction'] } as const;
  expect(await getCallLegsReport(client, params)).toEqual(
    await callgear.get.callLegsReport(params),
  );
  const day = { date_from: '2026-10-05 00:00:00', date_till: '2026-10-05 23:59:59' };
  const legs = await collect(client, getCallLegsReport, day);
  const again = [];
  for await (const leg of rows(client, getCallLegsReport, day)) again.push(leg);
  expect(again).toEqual(legs);
  expect(legs.length).toBeGreaterThan(10);
});

test('login and password open a session, which is renewed when it has expired, and closed', async () => {
  const { mock } = service;
  const callgear = connect({ login: mock.login, password: mock.password, url: mock.url });
  expect((await callgear.get.account()).data).toHaveLength(1);
  const { clock } = mock as { readonly clock: { advance?: (milliseconds: number) => void } };
  clock.advance?.(3_601_000);
  expect((await callgear.get.account()).data).toHaveLength(1);
  await callgear.close();
});

test('faults on the way are overcome', async () => {
  const { mock, callgear } = service;
  for (const spoil of ['drop', 'cut', 'garble'] as const) {
    mock.faults.order({ spoil });
    expect((await callgear.get.account()).data).toHaveLength(1);
  }
  mock.faults.order({ status: 503 });
  mock.faults.order({ error: 'internal_error' });
  expect((await callgear.get.account()).data).toHaveLength(1);
  expect(mock.faults.pending).toEqual([]);
});

test('a recording has an address under each brand', () => {
  const leg = { call_session_id: 40_000_001 };
  const record = '0123456789abcdef0123456789abcdef';
  const path = `/system/media/talk/40000001/${record}`;
  expect(recordingUrl(leg, record)).toBe(`https://app.callgear.com${path}`);
  expect(recordingUrl(leg, record, 'callgear-ae')).toBe(`https://app.callgear.ae${path}`);
  expect(recordingUrl(leg, record, 'comagic')).toBe(`https://app.comagic.ru${path}`);
  expect(recordingUrl(leg, record, 'uiscom')).toBe(`https://app.uiscom.ru${path}`);
  expect(recordingUrl(leg, record, 'novofon')).toBe(`https://app.novofon.ru${path}`);
});

test('the recordings and voice mails of a session have addresses of their own', () => {
  const session = { communication_id: 77 };
  const path = 'https://app.uiscom.ru/system/media';
  expect(recordingUrl(session, 'ab', 'uiscom')).toBe(`${path}/talk/77/ab/`);
  expect(recordingUrl(session, 'ab', 'uiscom', 'wav_call_records')).toBe(`${path}/wav/77/ab/`);
  expect(recordingUrl(session, 'a/b', 'uiscom', 'voice_mail_records')).toBe(
    `${path}/voice_mail/77/a%2Fb/`,
  );
  expect(() => recordingUrl({} as never, 'ab')).toThrow(
    'call_session_id: is missing; name it among `fields`',
  );
  expect(() => recordingUrl(session, 'ab', 'acme' as never)).toThrow(
    'server: expected one of production, callgear-ae, comagic, uiscom, novofon',
  );
  expect(() => recordingUrl(session, 'ab', 'uiscom', 'video' as never)).toThrow(
    'field: expected one of call_records, wav_call_records, voice_mail_records',
  );
});

test('a release cause has the title of Q.850', () => {
  expect(describeReleaseCause(17)).toMatch(/busy/);
  expect(describeReleaseCause(9999)).toBeUndefined();
  expect(describeReleaseCause(null)).toBeUndefined();
});
