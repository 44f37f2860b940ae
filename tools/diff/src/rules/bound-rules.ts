/** Bounds and forms of numbers, strings, arrays and objects. */
export const boundRules = {
  'param-range-narrowed': {
    kind: 'breaking',
    title: 'Range narrowed',
    why: 'Calls that send a number outside the new range are refused.',
  },
  'param-range-widened': {
    kind: 'addition',
    title: 'Range widened',
    why: 'Every number accepted before still is.',
  },
  'result-range-narrowed': {
    kind: 'addition',
    title: 'Range narrowed',
    why: 'Readers handle every number left.',
  },
  'result-range-widened': {
    kind: 'breaking',
    title: 'Range widened',
    why: 'Replies may hold a number that does not fit where readers put it.',
  },
  'param-length-narrowed': {
    kind: 'breaking',
    title: 'Length narrowed',
    why: 'Calls that send a shorter or longer text than is allowed now are refused.',
  },
  'param-length-widened': {
    kind: 'addition',
    title: 'Length widened',
    why: 'Every text accepted before still is.',
  },
  'result-length-narrowed': {
    kind: 'addition',
    title: 'Length narrowed',
    why: 'Readers handle every text left.',
  },
  'result-length-widened': {
    kind: 'breaking',
    title: 'Length widened',
    why: 'Replies may hold a text that does not fit where readers put it.',
  },
  'param-size-narrowed': {
    kind: 'breaking',
    title: 'Size narrowed',
    why: 'Calls that send fewer or more items or members than are allowed now are refused.',
  },
  'param-size-widened': {
    kind: 'addition',
    title: 'Size widened',
    why: 'Every array or object accepted before still is.',
  },
  'result-size-narrowed': {
    kind: 'addition',
    title: 'Size narrowed',
    why: 'Readers handle every array or object left.',
  },
  'result-size-widened': {
    kind: 'breaking',
    title: 'Size widened',
    why: 'Replies may hold fewer or more items or members than readers rely on.',
  },
  'param-pattern-narrowed': {
    kind: 'breaking',
    title: 'Pattern added',
    why: 'Calls that send a text which does not match are refused.',
  },
  'param-pattern-widened': {
    kind: 'addition',
    title: 'Pattern removed',
    why: 'Every text accepted before still is.',
  },
  'param-pattern-changed': {
    kind: 'warning',
    title: 'Pattern changed',
    why: 'A text that matched may match no longer: which pattern is wider cannot be told.',
  },
  'result-pattern-narrowed': {
    kind: 'addition',
    title: 'Pattern added',
    why: 'Readers handle every text left.',
  },
  'result-pattern-widened': {
    kind: 'breaking',
    title: 'Pattern removed',
    why: 'Readers that take the text apart by its pattern fail on another form.',
  },
  'result-pattern-changed': {
    kind: 'warning',
    title: 'Pattern changed',
    why: 'A reader may meet a text of another form: which pattern is wider cannot be told.',
  },
  'param-format-narrowed': {
    kind: 'warning',
    title: 'Format added',
    why: 'Where the service checks formats, calls that send another form are refused.',
  },
  'param-format-widened': {
    kind: 'addition',
    title: 'Format removed',
    why: 'Every text accepted before still is.',
  },
  'param-format-changed': {
    kind: 'warning',
    title: 'Format changed',
    why: 'Where the service checks formats, calls that send the old form are refused.',
  },
  'result-format-narrowed': {
    kind: 'addition',
    title: 'Format added',
    why: 'Readers handle every value left.',
  },
  'result-format-widened': {
    kind: 'warning',
    title: 'Format removed',
    why: 'Readers that parse the value by its format may fail.',
  },
  'result-format-changed': {
    kind: 'warning',
    title: 'Format changed',
    why: 'Readers that parse the value by its old format may fail.',
  },
} as const;
