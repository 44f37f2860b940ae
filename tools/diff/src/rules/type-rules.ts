/** What kind of value a schema lets through. */
export const typeRules = {
  'param-type-narrowed': {
    kind: 'breaking',
    title: 'Type narrowed',
    why: 'Calls that send a type no longer accepted are refused.',
  },
  'param-type-widened': {
    kind: 'addition',
    title: 'Type widened',
    why: 'Every value accepted before still is.',
  },
  'param-type-changed': {
    kind: 'breaking',
    title: 'Type changed',
    why: 'Calls that send a value of the old type are refused.',
  },
  'result-type-narrowed': {
    kind: 'addition',
    title: 'Type narrowed',
    why: 'Readers handle every type that is left.',
  },
  'result-type-widened': {
    kind: 'breaking',
    title: 'Type widened',
    why: 'Replies may hold a type that readers never had to handle.',
  },
  'result-type-changed': {
    kind: 'breaking',
    title: 'Type changed',
    why: 'Readers expect the old type and get another.',
  },
  'param-null-narrowed': {
    kind: 'breaking',
    title: 'Null no longer accepted',
    why: 'Calls that send null were accepted before and are refused now.',
  },
  'param-null-widened': {
    kind: 'addition',
    title: 'Null accepted',
    why: 'Every value accepted before still is.',
  },
  'result-null-narrowed': {
    kind: 'addition',
    title: 'Never null any more',
    why: 'Tests for null do no harm.',
  },
  'result-null-widened': {
    kind: 'breaking',
    title: 'May be null',
    why: 'Readers that take the value for granted fail when it is null.',
  },
  'param-enum-narrowed': {
    kind: 'breaking',
    title: 'Values no longer accepted',
    why: 'Calls that send one of the lost values are refused.',
  },
  'param-enum-widened': {
    kind: 'addition',
    title: 'More values accepted',
    why: 'Every value accepted before still is.',
  },
  'result-enum-narrowed': {
    kind: 'addition',
    title: 'Fewer values possible',
    why: 'Readers handle every value left.',
  },
  'result-enum-widened': {
    kind: 'breaking',
    title: 'More values possible',
    why: 'The list was closed: readers and validators that know only the old values fail. A list that may grow belongs into `x-known-values`.',
  },
  'param-union-narrowed': {
    kind: 'breaking',
    title: 'Variant no longer accepted',
    why: 'Calls that send a value of the lost variant are refused.',
  },
  'param-union-widened': {
    kind: 'addition',
    title: 'Variant added',
    why: 'Every value accepted before still is.',
  },
  'param-union-changed': {
    kind: 'warning',
    title: 'Choice of variants changed',
    why: 'A value that fits several variants is judged differently by anyOf and oneOf.',
  },
  'result-union-narrowed': {
    kind: 'addition',
    title: 'Variant no longer possible',
    why: 'Readers handle those left.',
  },
  'result-union-widened': {
    kind: 'breaking',
    title: 'Variant added',
    why: 'Replies may hold a variant that readers never had to handle.',
  },
  'result-union-changed': {
    kind: 'warning',
    title: 'Choice of variants changed',
    why: 'A value that fits several variants is judged differently by anyOf and oneOf.',
  },
} as const;
