import type { Random } from '@openrpc-kit/mock-runtime';
import type { Company } from './company.ts';
import type { PlannedLeg, PlannedSession } from './planned-leg.ts';
import { drawEnding, drawRating, drawTalk } from './talk.ts';

const greeting = 0;
const ringTeam = 1;
const message = 2;

/**
 * An incoming call: the caller's leg lasts as long as the session; each employee who is rung gets a
 * leg of their own.
 *
 * @param room how many legs there may be, 1 or more
 */
export function planIncoming(
  random: Random,
  company: Company,
  open: boolean,
  room: number,
): PlannedSession {
  const scenario = random.below(company.scenarios.length);
  if (!open) return planClosed(random, scenario);
  const wishes = [planLeft, planMissed, planAnswered, planGroupRing, planTransferred, planCoached];
  const plan = wishes[random.weighted([5, 14, 58, 11, 9, 3])] ?? planLeft;
  const session =
    room >= 2 ? plan(random, company, scenario, room) : planLeft(random, company, scenario);
  return session.legs.length <= room ? session : planLeft(random, company, scenario);
}

function planClosed(random: Random, scenario: number): PlannedSession {
  const hasVoiceMail = random.chance(40);
  const connect = random.between(1, 3);
  const end = connect + random.between(8, 20) + (hasVoiceMail ? random.between(5, 60) : 0);
  const finish = hasVoiceMail ? 'caller_disconnects' : 'no_operation';
  const caller: PlannedLeg = { start: 0, connect, end, finish, operation: message };
  return { direction: 'in', scenario, finish, legs: [caller], hasVoiceMail };
}

/** The caller hangs up while the greeting plays. */
function planLeft(random: Random, _company: Company, scenario: number): PlannedSession {
  const end = random.between(2, 15);
  return finishIncoming(scenario, [], end, undefined, 'caller_disconnects');
}

function planMissed(
  random: Random,
  company: Company,
  scenario: number,
  room: number,
): PlannedSession {
  const count = Math.min(random.between(1, 4), room - 1);
  const attempts = planAttempts(random, company, scenario, count);
  const last = attempts.at(-1);
  const end = (last?.end ?? 0) + random.between(0, 4);
  const finish = random.chance(70) ? 'caller_disconnects' : 'timeout';
  return finishIncoming(scenario, attempts, end, undefined, finish);
}

function planAnswered(
  random: Random,
  company: Company,
  scenario: number,
  room: number,
): PlannedSession {
  const misses = Math.min(random.weighted([75, 17, 8]), room - 2);
  const attempts = planAttempts(random, company, scenario, misses);
  const start = attempts.at(-1)?.end ?? random.between(2, 8);
  const leg = planTalk(random, start, pickEmployee(random, company, scenario));
  return finishIncoming(scenario, [...attempts, leg], leg.end, leg.connect, leg.finish);
}

/** The whole team rings at once; who answers first has the call. */
function planGroupRing(
  random: Random,
  company: Company,
  scenario: number,
  room: number,
): PlannedSession {
  const members = pickMembers(random, company, scenario, Math.min(3, room - 1));
  const start = random.between(2, 8);
  const [winner = 0, ...others] = members;
  const leg = planTalk(random, start, winner);
  const losers = others.map((employee): PlannedLeg => ({
    start,
    end: leg.connect ?? start,
    employee,
    finish: 'another_operator_answer',
    operation: ringTeam,
  }));
  return finishIncoming(scenario, [leg, ...losers], leg.end, leg.connect, leg.finish);
}

function planTransferred(random: Random, company: Company, scenario: number): PlannedSession {
  const first = planTalk(random, random.between(2, 8), pickEmployee(random, company, scenario));
  const handed: PlannedLeg = { ...first, finish: 'transfer_disconnects', rating: undefined };
  const colleague = pickColleague(random, company, first.employee);
  const second: PlannedLeg = { ...planTalk(random, handed.end, colleague), isTransfer: true };
  return finishIncoming(scenario, [handed, second], second.end, handed.connect, second.finish);
}

/** A colleague listens to a part of the talk. */
function planCoached(random: Random, company: Company, scenario: number): PlannedSession {
  const leg = planTalk(random, random.between(2, 8), pickEmployee(random, company, scenario));
  const connected = leg.connect ?? leg.start;
  const start = connected + Math.floor((leg.end - connected) / 4);
  const coach: PlannedLeg = {
    start,
    connect: Math.min(start + 2, leg.end),
    end: leg.end,
    employee: pickColleague(random, company, leg.employee),
    isCoach: true,
    finish: 'operator_disconnects',
  };
  return finishIncoming(scenario, [leg, coach], leg.end, leg.connect, leg.finish);
}

function planTalk(random: Random, start: number, employee: number): PlannedLeg {
  const connect = start + random.between(3, 24);
  return {
    start,
    connect,
    end: connect + drawTalk(random),
    employee,
    isTalked: true,
    isRecorded: random.chance(95),
    rating: drawRating(random),
    finish: drawEnding(random),
    operation: ringTeam,
  };
}

/** Employees who are rung one after the other and do not answer. */
function planAttempts(
  random: Random,
  company: Company,
  scenario: number,
  count: number,
): readonly PlannedLeg[] {
  const legs: PlannedLeg[] = [];
  let start = random.between(2, 8);
  for (let attempt = 0; attempt < count; attempt += 1) {
    const kind = random.weighted([70, 24, 6]);
    const end = start + (kind === 0 ? random.between(12, 30) : random.between(1, 3));
    const finish =
      (['operator_not_responsive', 'operator_busy', 'operator_number_problems'] as const)[kind] ??
      'operator_not_responsive';
    const employee = pickEmployee(random, company, scenario);
    legs.push({ start, end, employee, finish, operation: ringTeam });
    start = end;
  }
  return legs;
}

function finishIncoming(
  scenario: number,
  operators: readonly PlannedLeg[],
  end: number,
  connect: number | undefined,
  finish: PlannedSession['finish'],
): PlannedSession {
  const isTalked = connect !== undefined;
  const caller: PlannedLeg = { start: 0, connect, end, isTalked, finish, operation: greeting };
  return { direction: 'in', scenario, finish, legs: [caller, ...operators], hasVoiceMail: false };
}

function pickEmployee(random: Random, company: Company, scenario: number): number {
  const group = random.pick(company.scenarios[scenario]?.groups ?? [0]);
  return random.pick(company.groups[group]?.members ?? [0]);
}

/** Anybody else. */
function pickColleague(random: Random, company: Company, employee = 0): number {
  const { length } = company.employees;
  return (employee + random.between(1, length - 1)) % length;
}

/** Different members of one group. */
function pickMembers(
  random: Random,
  company: Company,
  scenario: number,
  count: number,
): readonly number[] {
  const members = company.groups[random.pick(company.scenarios[scenario]?.groups ?? [0])]?.members;
  const [first = 0, ...rest] = members ?? [];
  const start = random.below(rest.length + 1);
  const all = [first, ...rest];
  return Array.from({ length: Math.min(count, all.length) }, (_item, at) => {
    return all[(start + at) % all.length] ?? first;
  });
}
