/** Declared errors. */
export const errorRules = {
  'error-added': {
    kind: 'warning',
    title: 'Error added',
    why: 'Calls may fail in a way that callers have not been told of.',
  },
  'error-removed': {
    kind: 'addition',
    title: 'Error no longer raised here',
    why: 'Code that handles it is not reached; nothing else changes.',
  },
  'error-mnemonic-removed': {
    kind: 'breaking',
    title: 'Mnemonic gone',
    why: 'No method raises it any more: callers that match on it no longer recognise the failure.',
  },
  'error-code-changed': {
    kind: 'breaking',
    title: 'Error code changed',
    why: 'Callers that match on the code no longer recognise the failure.',
  },
  'error-mnemonic-changed': {
    kind: 'breaking',
    title: 'Mnemonic changed',
    why: 'Callers that match on the mnemonic no longer recognise the failure.',
  },
  'error-message-changed': {
    kind: 'note',
    title: 'Error message changed',
    why: 'Messages are for people; callers match on code and mnemonic.',
  },
  'error-retry-changed': {
    kind: 'warning',
    title: 'What to do about an error changed',
    why: 'Clients that call again, wait or log in by themselves behave differently.',
  },
} as const;
