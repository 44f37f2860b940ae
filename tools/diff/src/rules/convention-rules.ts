/** Rules that methods share: filter, sort, dates, limits, sessions, errors. */
export const conventionRules = {
  'filter-operator-removed': {
    kind: 'breaking',
    title: 'Operator gone',
    why: 'Calls that filter with it, on any field of these types, are refused.',
  },
  'filter-operator-added': {
    kind: 'addition',
    title: 'Operator added',
    why: 'Filters written before mean the same.',
  },
  'filter-operand-changed': {
    kind: 'breaking',
    title: 'Operand of an operator changed',
    why: 'Filters send a value that the operator no longer takes.',
  },
  'filter-case-changed': {
    kind: 'warning',
    title: 'Case of a comparison changed',
    why: 'The same filter lets other rows through.',
  },
  'filter-condition-removed': {
    kind: 'breaking',
    title: 'Condition gone',
    why: 'Calls that join filters with it are refused.',
  },
  'filter-condition-added': {
    kind: 'addition',
    title: 'Condition added',
    why: 'Filters written before mean the same.',
  },
  'filter-default-condition-changed': {
    kind: 'warning',
    title: 'Default condition changed',
    why: 'Groups of filters that name no condition let other rows through.',
  },
  'filter-depth-lowered': {
    kind: 'breaking',
    title: 'Depth of filters lowered',
    why: 'Deeper filters are refused.',
  },
  'filter-depth-raised': {
    kind: 'addition',
    title: 'Depth of filters raised',
    why: 'Filters may nest deeper.',
  },
  'sort-order-removed': {
    kind: 'breaking',
    title: 'Sort order gone',
    why: 'Calls that sort in it are refused.',
  },
  'sort-order-added': {
    kind: 'addition',
    title: 'Sort order added',
    why: 'Calls written before mean the same.',
  },
  'sort-default-order-changed': {
    kind: 'warning',
    title: 'Default sort order changed',
    why: 'Calls that sort by a field and name no order get rows in another one.',
  },
  'date-layout-changed': {
    kind: 'breaking',
    title: 'Layout of dates changed',
    why: 'Calls send dates that are refused, and readers get dates that they cannot parse.',
  },
  'points-lowered': {
    kind: 'warning',
    title: 'Fewer points',
    why: 'Ordinary accounts reach their limit earlier.',
  },
  'points-raised': {
    kind: 'addition',
    title: 'More points',
    why: 'Ordinary accounts may call more.',
  },
  'default-weight-raised': {
    kind: 'warning',
    title: 'Calls cost more points',
    why: 'Every method that states no weight of its own uses up points faster.',
  },
  'default-weight-lowered': {
    kind: 'addition',
    title: 'Calls cost fewer points',
    why: 'Callers get more for them.',
  },
  'session-shortened': {
    kind: 'warning',
    title: 'Sessions end earlier',
    why: 'Callers have to log in more often.',
  },
  'session-lengthened': {
    kind: 'addition',
    title: 'Sessions last longer',
    why: 'Callers log in less often.',
  },
  'session-method-changed': {
    kind: 'breaking',
    title: 'Method that opens or ends sessions changed',
    why: 'Callers that log in or out with the old one fail.',
  },
  'protocol-version-changed': {
    kind: 'warning',
    title: 'Version of the protocol changed',
    why: 'Callers that ask for the old one may be refused or told to move on.',
  },
  'fault-error-changed': {
    kind: 'warning',
    title: 'Another error answers a fault',
    why: 'Callers that match on the old one no longer recognise what they did wrong.',
  },
} as const;
