export {
  listMockFlags,
  type MockFlag,
  type MockFlagName,
  type MockFlagValues,
} from './mock-flags.ts';
export { explainFailure, isWrongUse, runMock, type Surroundings } from './run.ts';
