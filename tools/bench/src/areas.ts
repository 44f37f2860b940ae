import type { Row } from './row.ts';

interface Area {
  readonly title: string;
  readonly measure: () => Promise<readonly Row[]>;
}

/** What `npm run bench -- <area>` can measure, in the order in which it does. */
export const areas: Readonly<Record<string, Area>> = {
  generate: {
    title: 'generating from a document of 300 methods, 30 fields a row',
    measure: async () => (await import('./generate.ts')).rows(),
  },
  tsc: {
    title: 'checking the types of that client',
    measure: async () => (await import('./tsc.ts')).rows(),
  },
  bundle: {
    title: 'bundle of a program that calls one method',
    measure: async () => (await import('./bundle.ts')).rows(),
  },
  validators: {
    title: 'validating pages of call legs',
    measure: async () => (await import('./validators.ts')).rows(),
  },
  mock: {
    title: 'mock server',
    measure: async () => (await import('./mock.ts')).rows(),
  },
  client: {
    title: 'client reading pages from this machine',
    measure: async () => (await import('./client.ts')).rows(),
  },
  export: {
    title: 'exporting 200 000 legs to CSV',
    measure: async () => (await import('./export.ts')).rows(),
  },
  docs: {
    title: 'building a docs site of 300 pages',
    measure: async () => (await import('./docs.ts')).rows(),
  },
};
