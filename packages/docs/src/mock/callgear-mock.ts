import { createMock } from '@callgear-data-api/mock-server';
import { resultValidators } from '@callgear-data-api/validators/by-method';
import { exampleAccess } from './example-access.ts';
import type { PageMock } from '@openrpc-kit/docs-runtime/page-mock';

/** Values for the placeholders of messages, of which the mock makes none when an error is ordered. */
const placeholders = {
  ip: '203.0.113.7',
  components: ['call_statistics'],
  limit_type: 'minute',
  limit_max_value: 60,
  error_message: 'The report is being rebuilt',
};

/** The mock of the CallGear Data API, with the rows that the mock server has, too. */
export function openMock(): PageMock {
  const mock = createMock(exampleAccess);
  return {
    callers: [
      { audience: 'customer', token: mock.accessToken },
      { audience: 'partner', token: mock.partner.accessToken },
    ],
    send: (request) => mock.fetch(mock.url, { method: 'POST', body: JSON.stringify(request) }),
    orderError: (key) => {
      mock.faults.clear();
      mock.faults.order({ error: key, params: placeholders });
    },
    checkResult: (method, result) => {
      const outcome = resultValidators[method]?.(result);
      if (!outcome) return undefined;
      return outcome.ok ? [] : outcome.issues.map(({ field, message }) => `${field}: ${message}`);
    },
  };
}
