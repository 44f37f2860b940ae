import { isClockTime } from '../clock.ts';
import { faultMembers, latencyMembers } from '../members/fault-members.ts';
import { listProblems, type MemberRule, type MemberRules } from '../members/member-rule.ts';
import { countRule, durationRule, methodRule, objectRule, textRule } from '../members/rules.ts';
import { isObject } from '../json.ts';

/** An object whose members have rules of their own. */
function groupRule(rules: MemberRules, needed = 'an object'): MemberRule {
  return {
    needs: needed,
    accepts: isObject,
    look: (value, known, path) => listProblems(value, rules, known, path),
  };
}

const turnRule: MemberRule = {
  needs: 'a number of milliseconds that leads to a year from 0 to 9999',
  accepts: (value) => typeof value === 'number' && isClockTime(value),
};

const clockRule: MemberRule = {
  ...groupRule({
    advance: turnRule,
    set: turnRule,
    freeze: { needs: 'true or false', accepts: (value) => typeof value === 'boolean' },
  }),
  needs: 'one of { advance }, { set } and { freeze }',
  accepts: (value) => isObject(value) && Object.keys(value).length === 1,
};

const latencyRule: MemberRule = {
  ...groupRule(latencyMembers),
  needs: '{ delay }: the delay is missing',
  accepts: (value) => isObject(value) && Object.hasOwn(value, 'delay'),
};

export const triggerRules: MemberRules = {
  after: durationRule,
  method: methodRule,
  params: objectRule,
  call: countRule(1),
};

/** What a step does; one of them at least has to be there. */
export const actionRules: MemberRules = {
  reset: { needs: 'true', accepts: (value) => value === true },
  clock: clockRule,
  fixtures: objectRule,
  points: groupRule({ minute: countRule(0), day: countRule(0) }),
  latency: latencyRule,
  fault: groupRule(faultMembers),
};

export const stepRules: MemberRules = {
  name: textRule,
  when: groupRule(triggerRules),
  ...actionRules,
};
