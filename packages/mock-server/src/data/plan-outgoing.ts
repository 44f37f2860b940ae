import type { Random } from '@openrpc-kit/mock-runtime';
import type { Company } from './company.ts';
import type { FinishReason, PlannedLeg, PlannedSession } from './planned-leg.ts';
import { drawEnding, drawTalk } from './talk.ts';

/**
 * An outgoing call: first the employee's phone rings, then the outside party's.
 *
 * @param room how many legs there may be, 1 or more
 */
export function planOutgoing(random: Random, company: Company, room: number): PlannedSession {
  const employee = random.below(company.employees.length);
  const answer = random.between(2, 9);
  if (room < 2 || random.chance(6)) return planUnanswered(random, employee);
  const kind = random.weighted([66, 22, 8, 4]);
  if (kind === 0) return planTalk(random, employee, answer);
  const failures: readonly FinishReason[] = [
    'caller_not_responsive',
    'caller_busy',
    'caller_number_problems',
  ];
  const finish = failures[kind - 1] ?? 'caller_not_responsive';
  const end = answer + (kind === 1 ? random.between(20, 45) : random.between(1, 4));
  const operator: PlannedLeg = { start: 0, connect: answer, end, employee, finish };
  return finishOutgoing(finish, [operator, { start: answer, end, finish }]);
}

/** The employee asked for a call but did not pick up. */
function planUnanswered(random: Random, employee: number): PlannedSession {
  const finish = 'operator_not_responsive';
  return finishOutgoing(finish, [{ start: 0, end: random.between(15, 30), employee, finish }]);
}

function planTalk(random: Random, employee: number, answer: number): PlannedSession {
  const connect = answer + random.between(4, 25);
  const end = connect + drawTalk(random);
  const finish = drawEnding(random);
  const operator: PlannedLeg = {
    start: 0,
    connect: answer,
    end,
    employee,
    isTalked: true,
    isRecorded: random.chance(95),
    finish,
  };
  return finishOutgoing(finish, [
    operator,
    { start: answer, connect, end, isTalked: true, finish },
  ]);
}

function finishOutgoing(finish: FinishReason, legs: readonly PlannedLeg[]): PlannedSession {
  return { direction: 'out', scenario: undefined, finish, legs, hasVoiceMail: false };
}
