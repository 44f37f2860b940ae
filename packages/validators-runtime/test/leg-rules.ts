import type { FieldRules, ListRules } from '@openrpc-kit/validators-runtime';

const order = ['=', '!=', '<', '>', '<=', '>=', 'in', '=null', '!=null'];
const text = ['=', '!=', 'like', 'regexp', 'in', '=null', '!=null'];
const choice = ['=', '!=', 'in', '=null', '!=null'];

/** A field with a name that every object inherits. */
const inherited: FieldRules = { type: 'number', operators: ['='], sortable: true };

/** Rules of a row with a field of every kind, as a generator would write them. */
export const legRules: ListRules = {
  fields: {
    id: { type: 'number', operators: order, sortable: false },
    start_time: { type: 'iso8601', operators: [], sortable: true },
    answer_time: { type: 'iso8601', operators: ['=', '!=', '<', '>='], sortable: true },
    duration: { type: 'number', operators: order, sortable: true },
    phone: { type: 'string', operators: text, sortable: true },
    direction: { type: 'enum', operators: choice, sortable: true, enum: ['in', 'out'] },
    reason: { type: 'enum', operators: choice, sortable: true },
    is_coach: { type: 'boolean', operators: ['=', '!='], sortable: true },
    records: { type: 'array', operators: ['jsquery'], sortable: false },
    constructor: inherited,
  },
  filter: {
    operators: {
      '=': 'value',
      '!=': 'value',
      '<': 'ordered',
      '>': 'ordered',
      '<=': 'ordered',
      '>=': 'ordered',
      like: 'pattern',
      regexp: 'pattern',
      jsquery: 'pattern',
      in: 'list',
      '=null': 'none',
      '!=null': 'none',
    },
    aliases: ['=null', '!=null'],
    conditions: ['and', 'or'],
    maximumDepth: 4,
    layout: 'YYYY-MM-DD hh:mm:ss',
  },
  sort: { orders: ['asc', 'desc'] },
};
