import { startMockServer } from '@callgear-data-api/mock-server/node';

/**
 * The mock in a process of its own, so that its processor time is that of the server alone; tells
 * its parent where it is.
 */
const mock = await startMockServer({ legs: 20_000, limits: 'none' });
process.send!({ url: mock.url, token: mock.accessToken });
process.once('disconnect', () => process.exit());
