/** What a document says besides what is valid. */
export const annotationRules = {
  'param-default-changed': {
    kind: 'warning',
    title: 'Default changed',
    why: 'Calls that leave the value out are answered as if they had sent another one.',
  },
  'result-default-changed': {
    kind: 'note',
    title: 'Default changed',
    why: 'A default in a result is for its reader; replies stay the same.',
  },
  'param-property-deprecated': {
    kind: 'warning',
    title: 'Property deprecated',
    why: 'Calls go on as before; callers should stop sending it before it is removed.',
  },
  'param-property-undeprecated': {
    kind: 'addition',
    title: 'Property no longer deprecated',
    why: 'It may be sent.',
  },
  'result-property-deprecated': {
    kind: 'warning',
    title: 'Property deprecated',
    why: 'Replies hold it as before; readers should do without it before it is removed.',
  },
  'result-property-undeprecated': {
    kind: 'addition',
    title: 'Property no longer deprecated',
    why: 'It may be relied on.',
  },
  'param-unit-changed': {
    kind: 'breaking',
    title: 'Unit changed',
    why: 'The numbers that calls send mean something else.',
  },
  'result-unit-changed': {
    kind: 'breaking',
    title: 'Unit changed',
    why: 'The numbers that readers get mean something else.',
  },
  'known-value-added': {
    kind: 'addition',
    title: 'Known value added',
    why: 'The list is open: readers expect values that are not on it.',
  },
  'known-value-removed': {
    kind: 'addition',
    title: 'Known value removed',
    why: 'The list is open: a value that no longer comes harms nobody.',
  },
  'description-changed': {
    kind: 'note',
    title: 'Text changed',
    why: 'It is for readers of the docs.',
  },
  'examples-changed': {
    kind: 'note',
    title: 'Examples changed',
    why: 'They are for readers of the docs.',
  },
  'extension-changed': {
    kind: 'note',
    title: 'Extension changed',
    why: 'It means nothing to openrpc-kit; other tools may go by it.',
  },
} as const;
