export { readFixtures } from './node/read-fixtures.ts';
export { readScenario } from './node/read-scenario.ts';
export type { Forward, ForwardedCall } from './node/respond.ts';
export { readRecordedCalls } from './node/recording-folder.ts';
export { recordService, type RecordOptions } from './node/record-service.ts';
export { serve, type RunningServer, type ServeOptions } from './node/serve.ts';
export { watchPath } from './node/watch-path.ts';
