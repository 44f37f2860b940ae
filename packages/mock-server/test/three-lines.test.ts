import { connect } from '@callgear-data-api/client';
import { createMock } from '@callgear-data-api/mock-server';
import { expect, test } from 'vitest';

test('the account has a time zone', async () => {
  const mock = createMock({ legs: 500 });
  const callgear = connect(mock.connection);
  expect((await callgear.get.account()).data[0]?.timezone).toBe('Europe/London');
});
