import { paramsValidators, resultValidators } from '@callgear-data-api/validators/by-method';
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
    validate: { params: paramsValidators, results: resultValidators },
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
