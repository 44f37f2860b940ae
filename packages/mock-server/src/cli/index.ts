export { explainFailure, isWrongUse, runMock, type Surroundings } from './run.ts';
