const reference = { $ref: '#/components/schemas/Pet' };

/** A document with something of everything that OpenRPC and JSON Schema know. */
export const baseDocument: object = {
  openrpc: '1.3.2',
  info: {
    title: 'Pets',
    version: '1.0.0',
    description: 'All *pets*.',
    termsOfService: 'https://example.org/terms',
    contact: { name: 'Owner', url: 'https://example.org', email: 'owner@example.org' },
    license: { name: 'MIT', url: 'https://example.org/license' },
    'x-logo': 'logo',
  },
  servers: [
    {
      name: 'main',
      url: 'https://{region}.example.org/rpc',
      summary: 'The server',
      description: 'Where pets live',
      variables: {
        region: { default: 'eu', enum: ['eu', 'us'], description: 'Part of the world' },
      },
    },
  ],
  externalDocs: { description: 'More', url: 'https://example.org/docs' },
  methods: [
    {
      name: 'pets.find',
      summary: 'Finds pets',
      description: 'Finds pets by *tag*.',
      deprecated: true,
      paramStructure: 'by-name',
      tags: [
        { name: 'reading', description: 'Changes nothing' },
        { $ref: '#/components/tags/Slow' },
      ],
      externalDocs: { description: 'More', url: 'https://example.org/find' },
      servers: [{ name: 'other', url: 'https://other.example.org/rpc' }],
      params: [
        {
          name: 'tag',
          summary: 'A tag',
          description: 'Which tag',
          required: true,
          schema: {
            title: 'Tag',
            description: 'A word',
            type: 'string',
            pattern: '^[a-z]+$',
            format: 'word',
            default: 'cat',
            examples: ['dog'],
            enum: ['cat', 'dog'],
            $comment: 'short',
          },
        },
        { name: 'limit', schema: { type: 'integer', minimum: 1 } },
        { $ref: '#/components/contentDescriptors/Owner' },
      ],
      result: {
        name: 'pets',
        description: 'The pets',
        schema: { type: 'array', items: reference },
      },
      errors: [
        { code: 404, message: 'No such pet', data: { hint: 'look elsewhere' } },
        { $ref: '#/components/errors/Busy' },
      ],
      links: [
        {
          name: 'owner',
          description: 'Its owner',
          summary: 'Owner',
          method: 'pets.add',
          params: { pet: '$result.0' },
          server: { name: 'third', url: 'https://third.example.org' },
        },
      ],
      examples: [
        {
          name: 'cats',
          summary: 'All cats',
          description: 'Finds cats',
          params: [{ name: 'tag', summary: 'The tag', description: 'cat', value: 'cat' }],
          result: { name: 'found', value: [{ id: 1, kind: 'cat', name: 'Tom' }] },
        },
      ],
      'x-owner': { team: 'pets' },
    },
    { name: 'pets.add', params: [{ name: 'pet', required: true, schema: reference }] },
  ],
  components: {
    schemas: {
      Pet: {
        title: 'A pet',
        description: 'One *pet*',
        type: 'object',
        required: ['id', 'kind'],
        properties: {
          id: { type: 'integer', description: 'Number' },
          kind: { const: 'cat' },
          name: { type: ['string', 'null'], description: 'Its name' },
          parent: reference,
          'full name': { type: 'string', deprecated: true },
          photo: {
            type: 'string',
            contentMediaType: 'image/png',
            contentEncoding: 'base64',
            nullable: true,
          },
          marks: {
            type: 'array',
            items: [{ type: 'string' }],
            additionalItems: { type: 'string', description: 'Mark' },
            contains: { const: 'mark' },
          },
          shape: {
            oneOf: [
              { title: 'Round', type: 'string', const: 'round' },
              { title: 'Square', type: 'object', properties: { side: { type: 'number' } } },
              { type: 'array', items: [{ type: 'string' }, { type: 'number' }] },
            ],
          },
          size: {
            anyOf: [{ type: 'number' }, { not: { type: 'string', enum: ['tiny'] } }],
          },
        },
        patternProperties: { '^x-': { type: 'string', description: 'Extra' } },
        propertyNames: { pattern: '^[a-z]' },
        additionalProperties: { type: 'string', description: 'More' },
        dependencies: { name: ['kind'] },
        definitions: { Color: { enum: ['red', 'green'] } },
        if: { properties: { kind: { const: 'cat' } } },
        // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
        then: { required: ['name'] },
        else: { properties: { tail: { type: 'string', title: 'Tail' } } },
        'x-note': 'a note',
      },
    },
    contentDescriptors: {
      Owner: { name: 'owner', summary: 'Who', schema: { type: 'string', description: 'Owner' } },
    },
    errors: { Busy: { code: 503, message: 'Busy', data: 'later' } },
    tags: { Slow: { name: 'slow', description: 'Takes long' } },
    links: { Next: { name: 'next', method: 'pets.find' } },
    examples: { Tom: { name: 'tom', summary: 'Tom', value: 'Tom' } },
    examplePairingObjects: {
      Pair: { name: 'pair', params: [], result: { name: 'none', value: 'nothing' } },
    },
  },
  'x-extra': { text: 'more' },
};
