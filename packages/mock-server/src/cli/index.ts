export { explainFailure, isWrongUse } from './failure.ts';
export { runMock } from './run-mock.ts';
export type { Surroundings } from './surroundings.ts';
