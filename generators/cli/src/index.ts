export { generateCli } from './generate.ts';
