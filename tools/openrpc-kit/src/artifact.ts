import type { Generator } from '@openrpc-kit/emit';

/** What can be made from a document, in the order in which it is reported. */
export const artifacts = ['client', 'validators', 'mock-server', 'docs', 'cli'] as const;

/** Those that can be packages of their own. A command needs hands: only its facts are generated. */
export const packagedArtifacts = ['client', 'validators', 'mock-server', 'docs'] as const;

export type Artifact = (typeof artifacts)[number];

export type PackagedArtifact = (typeof packagedArtifacts)[number];

export function isPackaged(artifact: Artifact): artifact is PackagedArtifact {
  return (packagedArtifacts as readonly string[]).includes(artifact);
}

export function isArtifact(value: string): value is Artifact {
  return (artifacts as readonly string[]).includes(value);
}

/** A generator is imported only when something asks for its artifact: each brings heavy libraries. */
const importers: Readonly<Record<Artifact, () => Promise<Generator>>> = {
  client: async () => (await import('@openrpc-kit/generator-client')).generateClient,
  validators: async () => (await import('@openrpc-kit/generator-validators')).generateValidators,
  'mock-server': async () =>
    (await import('@openrpc-kit/generator-mock-server')).generateMockServer,
  docs: async () => (await import('@openrpc-kit/generator-docs')).generateDocs,
  cli: async () => (await import('@openrpc-kit/generator-cli')).generateCli,
};

export function importGenerator(artifact: Artifact): Promise<Generator> {
  return importers[artifact]();
}
