/** Names that mean something to JavaScript, to a file system or to nobody. */
export const names: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'default',
  'class',
  'await',
  'a-b',
  'p.q',
  '1abc',
  '',
  '../../x',
  'con',
  'index',
  'connect',
  'delete',
  'arguments',
  'rpc.method',
  'bind',
  'client',
  'servers',
  'api',
  'promise',
  'record',
  'server_name',
  'mnemonic',
  'a_b',
  'aB',
  'a-',
  'connect.name',
  'connect.length',
  'получить.звонки',
  'получить_звонки',
  '获取',
  'й',
  'и\u0306.',
  '😀',
  '---',
  'ǅ',
  '𐍈',
  '\u0301',
  '👨‍👩‍👧',
  'ع',
  'x'.repeat(300),
  'й'.repeat(300),
];

/** A document in which each name is that of a method, or of something of another kind. */
export function makeDocument(kind: NameKind, own: readonly string[]): object {
  const result = { name: 'answer', schema: { type: 'integer' } };
  const document = { openrpc: '1.3.2', info: { title: `Names of a ${kind}`, version: '1' } };
  // Not a literal: `__proto__` has to become a member.
  const table = (value: (name: string) => unknown): object =>
    Object.fromEntries(own.map((name) => [name, value(name)]));
  const pointers = own.map((name) => encodeURIComponent(name.replaceAll('/', '~1')));
  switch (kind) {
    case 'method':
      return { ...document, methods: own.map((name) => ({ name, params: [], result })) };
    case 'param': {
      const params = own.map((name) => ({ name, required: true, schema: { type: 'integer' } }));
      return {
        ...document,
        methods: [{ name: 'call', paramStructure: 'by-name', params, result }],
      };
    }
    case 'schema': {
      const schemas = table((name) => ({
        type: 'object',
        properties: table(() => true),
        title: name,
      }));
      const params = pointers.map((pointer, index) => ({
        name: `p${index}`,
        schema: { $ref: `#/components/schemas/${pointer}` },
      }));
      return { ...document, methods: [{ name: 'call', params, result }], components: { schemas } };
    }
    case 'tag': {
      const tags = own.map((name) => ({ name }));
      return { ...document, methods: [{ name: 'call', params: [], result, tags }] };
    }
    case 'error': {
      const errors = table((name) => ({ code: 1 + own.indexOf(name), message: name }));
      const used = pointers.map((pointer) => ({ $ref: `#/components/errors/${pointer}` }));
      return {
        ...document,
        methods: [{ name: 'call', params: [], result, errors: used }],
        components: { errors },
      };
    }
  }
}

export type NameKind = 'method' | 'param' | 'schema' | 'tag' | 'error';
