import type { JsonObject, JsonValue } from '@openrpc-kit/mock-runtime';
import { expect, test } from 'vitest';
import { type MockServer, readRecordings } from '../../src/node.ts';
import { call, legsReport, period, stageRecording } from './stage-recording.ts';

const stage = stageRecording();
const { start, readFolder } = stage;

/** What a program does with the service; returns all it was answered. */
async function useService(
  url: string,
  who: MockServer,
  id: JsonValue,
): Promise<readonly JsonObject[]> {
  const login = await call(url, 'login.user', { login: who.login, password: who.password }, id);
  const token = (login as { result: { data: { access_token: string } } }).result.data.access_token;
  const asked: readonly (readonly [string, JsonObject])[] = [
    ['get.account', { access_token: who.accessToken }],
    [legsReport, { access_token: token, ...period, limit: 2 }],
    [legsReport, { ...period, limit: 2, access_token: token }],
    [legsReport, { access_token: token, ...period, limit: 2, offset: 2 }],
    [legsReport, { access_token: 'wrong-token-value', ...period }],
    ['get.customer_users', { access_token: who.partner.accessToken }],
  ];
  const replies = [login];
  for (const [method, params] of asked) replies.push(await call(url, method, params, id));
  return replies;
}

const withoutSecrets = (replies: readonly JsonObject[]): unknown =>
  JSON.parse(
    JSON.stringify(replies, (name, value: unknown) =>
      /token|login/.test(name) ? '***' : name === 'expire_at' ? 0 : value,
    ),
  );

test('what a service answered is stored without secrets, and played to the same calls', async () => {
  const service = await start({});
  const recording = await start({ record: { folder: stage.folder, upstream: service.url } });
  const answered = await useService(recording.url, service, 7);
  const stored = await readFolder();
  expect(Object.keys(stored)).toHaveLength(6);
  expect(Object.keys(stored).every((name) => /^[a-z._]+-[0-9a-f]{12}\.json$/.test(name))).toBe(
    true,
  );
  const secrets = [
    service.login,
    service.password,
    service.accessToken,
    service.partner.accessToken,
  ];
  const session = (answered[0] as { result: { data: { access_token: string } } }).result.data;
  for (const text of Object.values(stored)) {
    for (const secret of [...secrets, session.access_token, 'wrong-token-value']) {
      expect(text).not.toContain(secret);
    }
  }

  const playing = await start({ replay: await readRecordings(stage.folder), seed: 9 });
  const other = { ...playing, login: 'somebody', password: 'else-entirely' };
  const played = await useService(playing.url, other, 'seven');
  expect(played.map(({ id }) => id)).toEqual(played.map(() => 'seven'));
  const expected = answered.map((reply) => ({ ...reply, id: 'seven' }));
  expect(withoutSecrets(played)).toEqual(withoutSecrets(expected));
});

test('the same calls give the same files', async () => {
  const service = await start({ limits: 'none' });
  const texts: unknown[] = [];
  for (let round = 0; round < 2; round += 1) {
    service.reset();
    const recording = await start({ record: { folder: stage.folder, upstream: service.url } });
    await call(recording.url, legsReport, {
      access_token: service.accessToken,
      ...period,
      limit: 2,
    });
    await call(
      recording.url,
      legsReport,
      { limit: 2, ...period, access_token: 'unknown-token' },
      'x',
    );
    texts.push(await readFolder());
  }
  expect(texts[1]).toEqual(texts[0]);
  const [text] = Object.values(texts[0] as Record<string, string>);
  const { params, replies } = JSON.parse(text ?? '') as { params: object; replies: object[] };
  expect(params).toEqual({ access_token: '***', ...period, limit: 2 });
  expect(replies.map((reply) => Object.keys(reply))).toEqual([['result'], ['error']]);
});
