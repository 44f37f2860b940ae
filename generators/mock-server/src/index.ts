export { describeApi } from './describe-api.ts';
export { generateMockServer } from './generate.ts';
