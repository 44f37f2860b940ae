import type { ApiModel, Method, NamedSchema, Schema } from '@openrpc-kit/model';

/** A model with nothing but what a test is about, as the loader would make it of a plain document. */
export function makeModel(parts: {
  schemas?: Readonly<Record<string, Schema>>;
  methods?: readonly Partial<Method>[];
}): ApiModel {
  const schemas = Object.entries(parts.schemas ?? {}).map(([name, schema]): NamedSchema => ({
    name,
    schema,
    kind: 'plain',
  }));
  return {
    title: 'Test',
    version: '1',
    description: '',
    servers: [],
    methods: (parts.methods ?? []).map(makeMethod),
    schemas,
    errors: [],
    secretParams: [],
    conventions: undefined,
    document: { openrpc: '1.4.1', info: { title: 'Test', version: '1' }, methods: [] },
  };
}

function makeMethod(parts: Partial<Method>): Method {
  return {
    name: 'test',
    identifier: 'test',
    typeName: 'Test',
    path: ['test'],
    slug: 'test',
    summary: '',
    description: '',
    tags: [],
    deprecated: false,
    safe: false,
    paramStructure: 'by-name',
    params: [],
    paramsSchema: { type: 'object' },
    result: undefined,
    errors: [],
    examples: [],
    list: undefined,
    subscription: undefined,
    access: [],
    weight: 1,
    related: [],
    ...parts,
  };
}
