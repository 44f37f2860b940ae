import {
  createCodes,
  type Codes,
  discard,
  IntegerColumn,
  type Table,
} from '@openrpc-kit/mock-runtime';
import type { Company, Operation, Scenario } from './company.ts';
import type { CallFacts } from './dataset.ts';
import { createColumns, Gatherer, orderByTime } from './gather.ts';
import { legFlags, listFlag } from './leg-flags.ts';
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
  const steps = listSteps(company);
  const groups = company.employees.map((employee) => company.groups[employee.group]);
  const phones = createPhoneCodes(facts, order);

  const table = createFullTable('CallLeg', length, {
    id: new IntegerColumn(countUp(length, options.firstLegId)),
    call_session_id: ofSession.integers(sessionIds),
    call_records: new RecordColumn(options.seed, order, takeBytes(book.legIsRecorded, order)),
    start_time: rows.times(book.legStart),
    connect_time: rows.times(book.legConnect),
    duration: rows.integers(book.legDuration),
    total_duration: rows.integers(book.legTotal),
    ...ofSession.coded(book.line, { virtual_phone_number: company.lines }),
    ...createColumns(phones.calling, { calling_phone_number: phones.values }),
    ...createColumns(phones.called, { called_phone_number: phones.values }),
    ...rows.coded(book.legFlags, {
      direction: listFlag(legFlags.isOutgoing).map((outgoing) => (outgoing ? 'out' : 'in')),
      is_transfered: listFlag(legFlags.isTransfer),
      is_coach: listFlag(legFlags.isCoach),
      is_failed: listFlag(legFlags.isFailed),
      is_talked: listFlag(legFlags.isTalked),
    }),
    ...rows.coded(book.legEmployee, {
      employee_id: [null, ...company.employees.map(({ id }) => id)],
      employee_full_name: [null, ...company.employees.map(({ fullName }) => fullName)],
      employee_phone_number: [null, ...company.employees.map(({ phone }) => phone)],
      is_operator: [false, ...company.employees.map(() => true)],
      group_id: [null, ...groups.map((group) => group?.id ?? null)],
      group_name: [null, ...groups.map((group) => group?.name ?? null)],
    }),
    ...createColumns(combineCodes(facts, order), {
      employee_rating: finishReasons.flatMap(() => ratings),
      release_cause_code: repeatEach(causes),
      release_cause_description: repeatEach(causes.map((code) => titleOf(cause, code))),
      finish_reason: repeatEach(finishReasons),
      finish_reason_description: repeatEach(finishReasons.map((name) => titleOf(reason, name))),
    }),
    ...ofSession.coded(book.party, {
      contact_id: parties.map(({ contactId }) => contactId),
      contact_full_name: parties.map(({ fullName }) => fullName),
      contact_phone_number: parties.map(({ phone }) => phone),
    }),
    ...createColumns(createStepCodes(facts, order), {
      scenario_id: steps.map(({ scenario }) => scenario?.id ?? null),
      scenario_name: steps.map(({ scenario }) => scenario?.name ?? null),
      action_id: steps.map(({ operation }) => operation?.id ?? null),
      action_name: steps.map(({ operation }) => operation?.name ?? null),
    }),
  });
  discard(ofSession.order);
  return table;
}

const ratings: readonly (number | null)[] = [null, 1, 2, 3, 4, 5];

/** How each leg ended and how it was rated, as one code. */
function combineCodes({ book }: CallFacts, order: Uint32Array): Uint8Array {
  const combined = new Uint8Array(order.length);
  for (let row = 0; row < combined.length; row += 1) {
    const leg = order[row] as number;
    const finish = book.legFinish[leg] as number;
    combined[row] = finish * ratings.length + (book.legRating[leg] as number);
  }
  return combined;
}

/** Values of the first of two combined codes. */
function repeatEach<T>(values: readonly T[]): readonly T[] {
  return values.flatMap((value) => ratings.map(() => value));
}

interface Step {
  readonly scenario: Scenario | undefined;
  readonly operation: Operation | undefined;
}

/** No scenario; then each scenario without an operation, and with each of its operations. */
function listSteps({ scenarios }: Company): readonly Step[] {
  return [
    { scenario: undefined, operation: undefined },
    ...scenarios.flatMap((scenario) =>
      [undefined, ...scenario.operations].map((operation) => ({ scenario, operation })),
    ),
  ];
}

/** Index of the step of each row's leg. */
function createStepCodes({ book, company }: CallFacts, order: Uint32Array): Codes {
  const each = 1 + (company.scenarios[0]?.operations.length ?? 0);
  const codes = createCodes(order.length, company.scenarios.length * each + 1);
  for (let row = 0; row < codes.length; row += 1) {
    const leg = order[row] as number;
    const scenario = book.scenario[book.legSession[leg] as number] as number;
    if (scenario > 0) codes[row] = 1 + (scenario - 1) * each + (book.legOperation[leg] as number);
  }
  return codes;
}

/**
 * Who dials whom. The outside party of an incoming call dials the virtual number; the service dials
 * employees, showing them the party's number; an outgoing call shows the virtual number.
 */
function createPhoneCodes(
  { book, company, parties }: CallFacts,
  order: Uint32Array,
): {
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
  const calling = createCodes(order.length, values.length);
  const called = createCodes(order.length, values.length);
  for (let row = 0; row < order.length; row += 1) {
    const leg = order[row] as number;
    const session = book.legSession[leg] as number;
    const line = book.line[session] as number;
    const party = firstParty + (book.party[session] as number);
    const employee = book.legEmployee[leg] as number;
    const outgoing = book.isOutgoing[session] === 1;
    calling[row] = outgoing ? line : party;
    called[row] = employee > 0 ? firstEmployee + employee : outgoing ? party : line;
  }
  return { values, calling, called };
}
