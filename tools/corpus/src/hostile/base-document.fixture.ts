const reference = { $ref: '#/components/schemas/Pet' };

/** A document with something of everything that OpenRPC and JSON Schema know. */
export const baseDocument: object = {
  $schema: 'https://meta.open-rpc.org/',
  openrpc: '1.4.1',
  info: {
    title: 'Pets',
    version: '1.0.0',
    description: 'All *pets*.',
    termsOfService: 'https://example.org/terms',
    contact: {
      name: 'Owner',
      url: 'https://example.org',
      email: 'owner@example.org',
      'x-desk': 'front',
    },
    license: { name: 'MIT', url: 'https://example.org/license', 'x-spdx': 'MIT' },
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
      'x-zone': 'a',
    },
  ],
  externalDocs: { description: 'More', url: 'https://example.org/docs', 'x-shelf': 'top' },
  methods: [
    {
      name: 'pets.find',
      summary: 'Finds pets',
      description: 'Finds pets by *tag*.',
      deprecated: true,
      paramStructure: 'by-name',
      tags: [
        {
          name: 'reading',
          description: 'Changes nothing',
          externalDocs: { description: 'On reading', url: 'https://example.org/reading' },
          'x-color': 'green',
        },
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
          deprecated: false,
          'x-hint': 'short words',
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
            minLength: 1,
            maxLength: 9,
            readOnly: false,
          },
        },
        { name: 'limit', schema: { type: 'integer', minimum: 1, maximum: 9, multipleOf: 1 } },
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
          'x-why': 'often next',
        },
      ],
      examples: [
        {
          name: 'cats',
          summary: 'All cats',
          description: 'Finds cats',
          params: [
            { name: 'tag', summary: 'The tag', description: 'cat', value: 'cat', 'x-from': 'us' },
          ],
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
        $id: 'https://example.org/pet.json',
        $schema: 'http://json-schema.org/draft-07/schema#',
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
            minItems: 0,
            maxItems: 9,
            uniqueItems: true,
          },
          shape: {
            oneOf: [
              { title: 'Round', type: 'string', const: 'round' },
              { title: 'Square', type: 'object', properties: { side: { type: 'number' } } },
              { type: 'array', items: [{ type: 'string' }, { type: 'number' }] },
            ],
          },
          size: {
            anyOf: [
              { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 9 },
              { not: { type: 'string', enum: ['tiny'] } },
            ],
          },
        },
        allOf: [{ required: ['id'], description: 'Has a number' }],
        minProperties: 1,
        maxProperties: 99,
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
    examplePairings: {
      One: { name: 'one', description: 'One pet', params: [], result: { name: 'a', value: [] } },
    },
    // Drafts of 1.0 called them so.
    examplePairingObjects: {
      Pair: { name: 'pair', params: [], result: { name: 'none', value: 'nothing' } },
    },
  },
  'x-extra': { text: 'more' },
};
