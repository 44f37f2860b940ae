export { readFixtures } from './node/read-fixtures.ts';
export { serve, type RunningServer, type ServeOptions } from './node/serve.ts';
