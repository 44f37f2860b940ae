/** Lists: methods that answer with rows, and what a call may do with the fields of a row. */
export const listRules = {
  'list-removed': {
    kind: 'breaking',
    title: 'No longer a list',
    why: 'Paging by the client, row types and the rules of filter and sort are gone.',
  },
  'list-added': {
    kind: 'addition',
    title: 'Became a list',
    why: 'Calls written before are answered as before.',
  },
  'list-field-not-filterable': {
    kind: 'breaking',
    title: 'Field no longer filterable',
    why: 'Calls that filter on it are refused.',
  },
  'list-field-filterable': {
    kind: 'addition',
    title: 'Field filterable',
    why: 'Calls may filter on it now.',
  },
  'list-field-not-sortable': {
    kind: 'breaking',
    title: 'Field no longer sortable',
    why: 'Calls that sort by it are refused.',
  },
  'list-field-sortable': {
    kind: 'addition',
    title: 'Field sortable',
    why: 'Calls may sort by it now.',
  },
  'list-field-not-default': {
    kind: 'breaking',
    title: 'Field no longer in replies by default',
    why: 'Calls that name no fields get rows without it.',
  },
  'list-field-default': {
    kind: 'addition',
    title: 'Field in replies by default',
    why: 'Calls that name no fields get one more; readers pass over it.',
  },
  'list-operator-removed': {
    kind: 'breaking',
    title: 'Operator no longer fits a field',
    why: 'Calls that filter on the field with it are refused.',
  },
  'list-operator-added': {
    kind: 'addition',
    title: 'Operator fits a field',
    why: 'Calls may use it now.',
  },
  'list-key-changed': {
    kind: 'breaking',
    title: 'Key of a row changed',
    why: 'Readers that store rows by the old key take one row for another, or store it twice.',
  },
  'list-order-changed': {
    kind: 'warning',
    title: 'Order of rows changed',
    why: 'Calls that name no order get rows in another one.',
  },
  'list-limit-lowered': {
    kind: 'breaking',
    title: 'Largest page lowered',
    why: 'Calls that ask for as many rows as were allowed before are refused.',
  },
  'list-limit-raised': {
    kind: 'addition',
    title: 'Largest page raised',
    why: 'Calls may ask for more rows at once.',
  },
  'list-limit-default-changed': {
    kind: 'warning',
    title: 'Default page size changed',
    why: 'Calls that name no limit get another number of rows; who does not page loses some.',
  },
  'list-offset-lowered': {
    kind: 'breaking',
    title: 'Largest offset lowered',
    why: 'Calls that skip as many rows as was allowed before are refused.',
  },
  'list-offset-raised': {
    kind: 'addition',
    title: 'Largest offset raised',
    why: 'Calls may skip more rows.',
  },
  'list-offset-default-changed': {
    kind: 'warning',
    title: 'Default offset changed',
    why: 'Calls that name no offset begin at another row.',
  },
  'list-period-shortened': {
    kind: 'breaking',
    title: 'Longest period shortened',
    why: 'Calls for a period as long as was allowed before are refused.',
  },
  'list-period-lengthened': {
    kind: 'addition',
    title: 'Longest period lengthened',
    why: 'Calls may span more time.',
  },
  'list-period-field-changed': {
    kind: 'breaking',
    title: 'Field of the period changed',
    why: 'The same period selects other rows.',
  },
} as const;
