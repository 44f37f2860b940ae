/** Methods as a whole. */
export const methodRules = {
  'method-added': { kind: 'addition', title: 'Method added', why: 'Nobody calls it yet.' },
  'method-removed': {
    kind: 'breaking',
    title: 'Method removed',
    why: 'Every call of it is answered with an error, and code written against the client no longer compiles.',
  },
  'method-deprecated': {
    kind: 'warning',
    title: 'Method deprecated',
    why: 'Calls go on as before; callers should plan to leave it before it is removed.',
  },
  'method-undeprecated': {
    kind: 'addition',
    title: 'Method no longer deprecated',
    why: 'Callers may stay with it.',
  },
  'method-result-added': {
    kind: 'addition',
    title: 'Notification answers now',
    why: 'A notification may still be sent; whoever sends an id gets a result.',
  },
  'method-result-removed': {
    kind: 'breaking',
    title: 'Result removed',
    why: 'The method became a notification: callers wait for a result that never comes.',
  },
  'method-retry-forbidden': {
    kind: 'warning',
    title: 'No longer safe to call again',
    why: 'Clients that repeat a failed call by themselves stop doing so, and those that go on may do harm.',
  },
  'method-retry-allowed': {
    kind: 'addition',
    title: 'Safe to call again',
    why: 'Clients may repeat a failed call by themselves.',
  },
  'method-access-narrowed': {
    kind: 'breaking',
    title: 'Audience lost access',
    why: 'Callers of an audience that is no longer named are refused.',
  },
  'method-access-widened': {
    kind: 'addition',
    title: 'Audience gained access',
    why: 'Who could call it still can.',
  },
  'method-weight-raised': {
    kind: 'warning',
    title: 'Call costs more points',
    why: 'Callers near their limit of points reach it earlier.',
  },
  'method-weight-lowered': {
    kind: 'addition',
    title: 'Call costs fewer points',
    why: 'Callers get more for their points.',
  },
  'method-tags-changed': {
    kind: 'note',
    title: 'Tags changed',
    why: 'Tags group methods in the docs.',
  },
  'method-related-changed': {
    kind: 'note',
    title: 'Related methods changed',
    why: 'They are links in the docs.',
  },
} as const;
