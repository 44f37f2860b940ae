/** Members of objects, items of tuples, and constraints on a value as a whole. */
export const structureRules = {
  'schema-not-compared': {
    kind: 'warning',
    title: 'Schema too large to be compared',
    why: 'It is put together from hundreds of parts, and reads otherwise: what that does to calls cannot be told.',
  },
  'reference-not-compared': {
    kind: 'warning',
    title: 'Reference that cannot be compared',
    why: 'It leads nowhere, before or now, and reads otherwise: whether it means the same cannot be told.',
  },
  'param-property-added': {
    kind: 'addition',
    title: 'Property added',
    why: 'Calls written before need not send it.',
  },
  'param-property-added-required': {
    kind: 'breaking',
    title: 'Required property added',
    why: 'Calls written before do not send it and are refused.',
  },
  'param-property-removed': {
    kind: 'breaking',
    title: 'Property removed',
    why: 'Calls that send it are refused, or it no longer has an effect.',
  },
  'result-property-added': {
    kind: 'addition',
    title: 'Property added',
    why: 'Readers pass over what they do not know.',
  },
  'result-property-added-closed': {
    kind: 'warning',
    title: 'Property added to a closed object',
    why: 'The object was said to hold nothing else: validators of the old document refuse the reply.',
  },
  'result-property-removed': {
    kind: 'breaking',
    title: 'Property removed',
    why: 'Readers find nothing where the value was; in a row, calls that name the field are refused.',
  },
  'param-required-narrowed': {
    kind: 'breaking',
    title: 'Property became required',
    why: 'Calls that leave it out were accepted before and are refused now.',
  },
  'param-required-widened': {
    kind: 'addition',
    title: 'Property became optional',
    why: 'Calls that send it still may.',
  },
  'result-required-narrowed': {
    kind: 'addition',
    title: 'Property always present',
    why: 'Readers find it every time.',
  },
  'result-required-widened': {
    kind: 'breaking',
    title: 'Property may be absent',
    why: 'Readers that take it for granted fail when it is left out.',
  },
  'param-additional-narrowed': {
    kind: 'breaking',
    title: 'Object closed',
    why: 'Calls that send other properties were accepted before and are refused now.',
  },
  'param-additional-widened': {
    kind: 'addition',
    title: 'Object opened',
    why: 'Every object accepted before still is.',
  },
  'result-additional-narrowed': {
    kind: 'addition',
    title: 'Object closed',
    why: 'Readers get nothing unexpected.',
  },
  'result-additional-widened': {
    kind: 'warning',
    title: 'Object opened',
    why: 'Replies may hold properties that nobody has described.',
  },
  'param-tuple-narrowed': {
    kind: 'breaking',
    title: 'Items of a tuple narrowed',
    why: 'Calls that send as many items as before are refused.',
  },
  'param-tuple-widened': {
    kind: 'addition',
    title: 'Items of a tuple widened',
    why: 'Every array accepted before still is.',
  },
  'param-tuple-changed': {
    kind: 'breaking',
    title: 'Tuple against list',
    why: 'One schema for each position became one for all items, or the other way round.',
  },
  'result-tuple-narrowed': {
    kind: 'addition',
    title: 'Items of a tuple narrowed',
    why: 'Readers handle those left.',
  },
  'result-tuple-widened': {
    kind: 'breaking',
    title: 'Items of a tuple widened',
    why: 'Replies may hold another number of items than readers rely on.',
  },
  'result-tuple-changed': {
    kind: 'breaking',
    title: 'Tuple against list',
    why: 'Readers that take items by position, or go through all of them alike, fail.',
  },
  'param-constraint-narrowed': {
    kind: 'breaking',
    title: 'Constraint added',
    why: 'Calls that send a value which does not meet it are refused.',
  },
  'param-constraint-widened': {
    kind: 'addition',
    title: 'Constraint removed',
    why: 'Every value accepted before still is.',
  },
  'param-constraint-changed': {
    kind: 'warning',
    title: 'Constraint changed',
    why: 'A value that was accepted may be refused: which constraint is wider cannot be told.',
  },
  'result-constraint-narrowed': {
    kind: 'addition',
    title: 'Constraint added',
    why: 'Readers handle every value left.',
  },
  'result-constraint-widened': {
    kind: 'breaking',
    title: 'Constraint removed',
    why: 'Replies may hold a value that readers were promised never to get.',
  },
  'result-constraint-changed': {
    kind: 'warning',
    title: 'Constraint changed',
    why: 'A reader may meet a value that was ruled out: which constraint is wider cannot be told.',
  },
} as const;
