import { validators } from '@callgear-data-api/validators/by-method';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Api } from '../src/index.ts';
import { catchError, month, startService, type Service } from './service.ts';

let service: Service;
let validated: Api;
beforeAll(async () => {
  service = await startService({ legs: 500 });
  const { accessToken, url } = service.mock;
  validated = connect({
    accessToken,
    url,
    validate: validators({ params: true, results: true }),
  });
});
afterAll(() => service.mock.close());

test('what the mock answers fits what the document says', async () => {
  const fields = ['id', 'start_time', 'finish_reason', 'contact_id'] as const;
  expect(await validated.get.callLegsReport.collect({ ...month, fields })).not.toEqual([]);
  expect(await validated.get.callsReport.collect(month)).not.toEqual([]);
  expect((await validated.get.account()).data).toHaveLength(1);
});

test('params that do not fit are told before anything is sent', async () => {
  const error = await catchError(validated.get.callLegsReport({ ...month, limit: 10_001 }));
  expect(error).toMatchObject({
    kind: 'validation',
    subject: 'params',
    issues: [{ field: 'limit', mnemonic: 'invalid_parameter_value', value: 10_001 }],
  });
});

test('drift is told once a field: what is new, and what was asked for and did not come', async () => {
  const { accessToken, url, fetch } = service.mock;
  const told: string[] = [];
  /** The service of another day: it has renamed a field. */
  const renaming: typeof globalThis.fetch = async (input, init) => {
    const reply = await fetch(input, init);
    return new Response((await reply.text()).replaceAll('"duration":', '"hold_duration":'), reply);
  };
  const callgear = connect({
    accessToken,
    url,
    fetch: renaming,
    validate: validators({
      params: true,
      results: 'drift',
      onDrift: ({ kind, field }, method) => told.push(`${method} ${kind} ${field}`),
    }),
  });
  const fields = ['id', 'duration'] as const;
  await callgear.get.callLegsReport({ ...month, fields, limit: 20 });
  await callgear.get.callLegsReport({ ...month, fields, limit: 20 });
  await callgear.get.callLegsReport({ ...month, fields: ['id'], limit: 20 });
  expect(told.toSorted()).toEqual([
    'get.call_legs_report missing data.duration',
    'get.call_legs_report unknown data.hold_duration',
  ]);
});

test('validators as they stand validate params', async () => {
  const { accessToken, url } = service.mock;
  const callgear = connect({ accessToken, url, validate: validators });
  const error = await catchError(callgear.get.callLegsReport({ ...month, limit: 0 }));
  expect(error).toMatchObject({ kind: 'validation', subject: 'params' });
  expect(await callgear.get.callLegsReport({ ...month, limit: 1 })).toBeDefined();
});

test.each([
  ['connect', false],
  ['connect, validators', true],
])('a bundle of %s has validators in it: %s', async (names, has) => {
  const from = {
    connect: '../src/index.ts',
    validators: '@callgear-data-api/validators/by-method',
  };
  const { metafile } = await build({
    stdin: {
      contents: Object.entries(from)
        .filter(([name]) => names.split(', ').includes(name))
        .map(([name, path]) => `export { ${name} } from '${path}';`)
        .join('\n'),
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    conditions: ['@openrpc-kit/source'],
  });
  const files = Object.keys(metafile.inputs);
  expect(files.some((file) => /\/validators(-runtime)?\//.test(file))).toBe(has);
});
