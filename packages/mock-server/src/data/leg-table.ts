import { createCodes, type Codes, IntegerColumn, type Table } from '@openrpc-kit/mock-runtime';
import type { CallFacts } from './dataset.ts';
import { Gatherer, orderByTime } from './gather.ts';
import { createFullTable, findField, findList, titleOf } from './list-facts.ts';
import { finishReasons, releaseCauses } from './planned-leg.ts';
import { RecordColumn } from './record-column.ts';
import { countUp, takeBytes, takeWords } from './take.ts';

/** @param sessionIds id of each session, by its index in the book */
export function createLegTable(facts: CallFacts, sessionIds: Int32Array): Table {
  const { book, company, parties, options } = facts;
  const rows = new Gatherer(orderByTime(book.legStart, book.legCount, facts.from));
  const { length, order } = rows;
  const ofSession = new Gatherer(takeWords(book.legSession, order));
  const fields = findList('CallLeg');
  const reason = findField(fields, 'finish_reason');
  const cause = findField(fields, 'release_cause_code');
  const causes = finishReasons.map((name) => releaseCauses[name]);
  const scenarios = [null, ...company.scenarios];
  const operations = company.scenarios.flatMap((scenario) => scenario.operations);
  const groups = company.employees.map((employee) => company.groups[employee.group]);
  const phones = createPhoneCodes(facts);

  return createFullTable('CallLeg', length, {
    id: new IntegerColumn(countUp(length, options.firstLegId)),
    call_session_id: ofSession.integers(sessionIds),
    call_records: new RecordColumn(options.seed, order, takeBytes(book.legIsRecorded, order)),
    start_time: rows.times(book.legStart),
    connect_time: rows.times(book.legConnect),
    duration: rows.integers(book.legDuration),
    total_duration: rows.integers(book.legTotal),
    ...ofSession.coded(book.line, { virtual_phone_number: company.lines }),
    ...rows.coded(phones.calling, { calling_phone_number: phones.values }),
    ...rows.coded(phones.called, { called_phone_number: phones.values }),
    ...ofSession.coded(book.isOutgoing, { direction: ['in', 'out'] }),
    is_transfered: rows.flags(book.legIsTransfer),
    ...rows.coded(book.legEmployee, {
      employee_id: [null, ...company.employees.map(({ id }) => id)],
      employee_full_name: [null, ...company.employees.map(({ fullName }) => fullName)],
      employee_phone_number: [null, ...company.employees.map(({ phone }) => phone)],
      is_operator: [false, ...company.employees.map(() => true)],
      group_id: [null, ...groups.map((group) => group?.id ?? null)],
      group_name: [null, ...groups.map((group) => group?.name ?? null)],
    }),
    ...rows.coded(book.legRating, { employee_rating: [null, 1, 2, 3, 4, 5] }),
    ...ofSession.coded(book.scenario, {
      scenario_id: scenarios.map((scenario) => scenario?.id ?? null),
      scenario_name: scenarios.map((scenario) => scenario?.name ?? null),
    }),
    is_coach: rows.flags(book.legIsCoach),
    ...rows.coded(book.legFinish, {
      release_cause_code: causes,
      release_cause_description: causes.map((code) => titleOf(cause, code)),
      finish_reason: finishReasons,
      finish_reason_description: finishReasons.map((name) => titleOf(reason, name)),
    }),
    is_failed: rows.flags(book.legIsFailed),
    is_talked: rows.flags(book.legIsTalked),
    ...ofSession.coded(book.party, {
      contact_id: parties.map(({ contactId }) => contactId),
      contact_full_name: parties.map(({ fullName }) => fullName),
      contact_phone_number: parties.map(({ phone }) => phone),
    }),
    ...rows.coded(createOperationCodes(facts), {
      action_id: [null, ...operations.map(({ id }) => id)],
      action_name: [null, ...operations.map(({ name }) => name)],
    }),
  });
}

/** Index of the operation among those of all scenarios, + 1. */
function createOperationCodes({ book, company }: CallFacts): Codes {
  const each = company.scenarios[0]?.operations.length ?? 0;
  const codes = createCodes(book.legCount, company.scenarios.length * each + 1);
  for (let leg = 0; leg < book.legCount; leg += 1) {
    const scenario = book.scenario[book.legSession[leg] as number] as number;
    const operation = book.legOperation[leg] as number;
    codes[leg] = scenario === 0 || operation === 0 ? 0 : (scenario - 1) * each + operation;
  }
  return codes;
}

/**
 * Who dials whom. The outside party of an incoming call dials the virtual number; the service dials
 * employees, showing them the party's number; an outgoing call shows the virtual number.
 */
function createPhoneCodes({ book, company, parties }: CallFacts): {
  readonly values: readonly (string | null)[];
  readonly calling: Codes;
  readonly called: Codes;
} {
  const values = [
    ...company.lines,
    ...company.employees.map(({ phone }) => phone),
    ...parties.map(({ phone }) => phone),
  ];
  const firstEmployee = company.lines.length - 1;
  const firstParty = company.lines.length + company.employees.length;
  const calling = createCodes(book.legCount, values.length);
  const called = createCodes(book.legCount, values.length);
  for (let leg = 0; leg < book.legCount; leg += 1) {
    const session = book.legSession[leg] as number;
    const line = book.line[session] as number;
    const party = firstParty + (book.party[session] as number);
    const employee = book.legEmployee[leg] as number;
    const outgoing = book.isOutgoing[session] === 1;
    calling[leg] = outgoing ? line : party;
    called[leg] = employee > 0 ? firstEmployee + employee : outgoing ? party : line;
  }
  return { values, calling, called };
}
