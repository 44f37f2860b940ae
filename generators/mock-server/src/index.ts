export { generateMockServer } from './generate.ts';
