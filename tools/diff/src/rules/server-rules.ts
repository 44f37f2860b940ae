/** Addresses of the API. */
export const serverRules = {
  'server-added': {
    kind: 'addition',
    title: 'Server added',
    why: 'Callers stay with the address that they use.',
  },
  'server-removed': {
    kind: 'breaking',
    title: 'Server removed',
    why: 'Calls to its address, or by its name, reach nobody.',
  },
  'server-url-changed': {
    kind: 'warning',
    title: 'Address of a server changed',
    why: 'Callers that wrote the old address into their settings have to follow.',
  },
  'server-variables-changed': {
    kind: 'warning',
    title: 'Variables of a server changed',
    why: 'Addresses built from them may be others, or can no longer be built.',
  },
} as const;
