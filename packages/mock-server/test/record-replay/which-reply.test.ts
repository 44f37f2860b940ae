import { expect, test } from 'vitest';
import { readRecordings } from '../../src/node.ts';
import { call, legsReport, period, stageRecording } from './stage-recording.ts';

const stage = stageRecording();
const { start, serve } = stage;

test('the replies to a repeated call come in their order, the last one for good', async () => {
  let count = 0;
  const service = await serve((_request, response) => {
    count += 1;
    response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result: count }));
  });
  const recording = await start({ record: { folder: stage.folder, upstream: service.url } });
  for (let round = 0; round < 3; round += 1) await call(recording.url, 'get.account', {});
  const playing = await start({ replay: await readRecordings(stage.folder) });
  const played: unknown[] = [];
  for (let round = 0; round < 4; round += 1) {
    played.push((await call(playing.url, 'get.account', {}))['result']);
  }
  expect(played).toEqual([1, 2, 3, 3]);
  playing.reset();
  expect(await call(playing.url, 'get.account', {})).toMatchObject({ result: 1 });
  playing.faults.order({ error: 'internal_error' });
  expect(await call(playing.url, 'get.account', {})).toHaveProperty('error');
});

test('a call that was not recorded gets an error that helps, or the answer of the mock', async () => {
  const service = await start({});
  const recording = await start({ record: { folder: stage.folder, upstream: service.url } });
  const asked = { access_token: service.accessToken, ...period, limit: 2 };
  await call(recording.url, legsReport, asked);
  const replay = await readRecordings(stage.folder);
  const strict = await start({ replay });
  const different = { ...asked, limit: 3, sort: [{ field: 'id' }] };
  expect(await call(strict.url, legsReport, different, 5)).toMatchObject({
    id: 5,
    error: {
      code: -32_000,
      message: `Nothing was recorded for ${legsReport} with these params. The nearest recording of it differs in limit, sort.`,
      data: { mnemonic: 'not_recorded' },
    },
  });
  expect(await call(strict.url, 'get.account', {})).toMatchObject({
    error: { message: expect.stringContaining(`Recorded are ${legsReport}.`) as string },
  });
  const mixed = await start({ replay, replayMissing: 'seed' });
  const params = { access_token: mixed.accessToken };
  expect(await call(mixed.url, 'get.account', params)).toHaveProperty('result');
  expect(await call(mixed.url, legsReport, { ...asked, ...params })).toHaveProperty('result');
  expect(await call(mixed.url, 'get.unknown', params)).toHaveProperty('error');
});
