/** Params of a method, without what their schemas say. */
export const paramRules = {
  'param-added-required': {
    kind: 'breaking',
    title: 'Required param added',
    why: 'Calls written before do not send it and are refused.',
  },
  'param-added-optional': {
    kind: 'addition',
    title: 'Optional param added',
    why: 'Calls written before need not send it.',
  },
  'param-removed': {
    kind: 'breaking',
    title: 'Param removed',
    why: 'Calls that send it are refused, or it no longer has an effect.',
  },
  'param-renamed': {
    kind: 'warning',
    title: 'Param renamed',
    why: 'It is sent by position, so calls on the wire go on; code that names it has to follow.',
  },
  'param-required': {
    kind: 'breaking',
    title: 'Param became required',
    why: 'Calls that leave it out were accepted before and are refused now.',
  },
  'param-optional': {
    kind: 'addition',
    title: 'Param became optional',
    why: 'Calls that send it are accepted as before.',
  },
  'param-order-changed': {
    kind: 'breaking',
    title: 'Order of params changed',
    why: 'Calls that send params by position put values into other params.',
  },
  'param-structure-narrowed': {
    kind: 'breaking',
    title: 'Way of sending params refused',
    why: 'Calls that send params by name, or by position, the way that was allowed before, are refused.',
  },
  'param-structure-widened': {
    kind: 'addition',
    title: 'Another way of sending params accepted',
    why: 'Calls that send params the old way are accepted as before.',
  },
  'param-deprecated': {
    kind: 'warning',
    title: 'Param deprecated',
    why: 'Calls go on as before; callers should stop sending it before it is removed.',
  },
  'param-undeprecated': {
    kind: 'addition',
    title: 'Param no longer deprecated',
    why: 'Callers may go on sending it.',
  },
  'param-role-changed': {
    kind: 'warning',
    title: 'Purpose of a param changed',
    why: 'The shared rules (paging, filter, period, access) treat its value differently.',
  },
} as const;
