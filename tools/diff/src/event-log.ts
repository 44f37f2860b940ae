import type { Discovery, DiscoveryLog } from './change-log.ts';
import type { RuleId } from './rules.ts';

/** What the rules of params are called where the service sends them. */
const eventRules: Readonly<Partial<Record<RuleId, RuleId>>> = {
  'param-removed': 'event-param-removed',
  'param-added-required': 'event-param-added',
  'param-added-optional': 'event-param-added',
  'param-optional': 'event-param-optional',
  'param-required': 'event-param-required',
  'param-order-changed': 'event-order-changed',
  'param-structure-narrowed': 'event-structure-changed',
  'param-structure-widened': 'event-structure-changed',
  'param-deprecated': 'result-property-deprecated',
  'param-undeprecated': 'result-property-undeprecated',
};

/** Takes what differs between the params of a notification, and judges it for those who get them. */
export class EventLog implements DiscoveryLog {
  readonly #log: DiscoveryLog;

  constructor(log: DiscoveryLog) {
    this.#log = log;
  }

  add(discovery: Discovery): void {
    this.#log.add({ ...discovery, rule: eventRules[discovery.rule] ?? discovery.rule });
  }
}
