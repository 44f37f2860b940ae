export type * from './api-model.ts';
export type * from './conventions.ts';
export { faults } from './conventions.ts';
