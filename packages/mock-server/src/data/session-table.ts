import {
  type Column,
  ComputedColumn,
  IntegerColumn,
  type JsonValue,
  nullInteger,
  type Table,
} from '@openrpc-kit/mock-runtime';
import type { CallFacts } from './dataset.ts';
import { Gatherer, orderByTime } from './gather.ts';
import { createFullTable } from './list-facts.ts';
import { finishReasons } from './planned-leg.ts';
import { createSessionLists } from './session-lists.ts';
import { sources } from './sources.ts';
import { countUp, takeBytes } from './take.ts';
import { createVisitColumns } from './visit-columns.ts';

/** `idOf`: id of each session, by its index in the book. */
export function createSessionTable(facts: CallFacts): {
  readonly table: Table;
  readonly idOf: Int32Array;
} {
  const { book, company, parties, options } = facts;
  const rows = new Gatherer(orderByTime(book.start, book.sessionCount, facts.from));
  const { length } = rows;
  const ids = countUp(length, options.firstSessionId);
  const idOf = new Int32Array(length);
  for (let row = 0; row < length; row += 1) idOf[rows.order[row] as number] = ids[row] as number;
  const id = new IntegerColumn(ids);
  const scenarios = [null, ...company.scenarios];

  const table = createFullTable('CallSession', length, {
    id,
    communication_id: id,
    start_time: rows.times(book.start),
    finish_time: rows.times(book.finishTime),
    ...rows.coded(book.finish, { finish_reason: finishReasons }),
    ...rows.coded(book.isOutgoing, { direction: ['in', 'out'] }),
    ...rows.coded(book.party, {
      cpn_region_id: parties.map(({ area }) => area?.regionId ?? null),
      cpn_region_name: parties.map(({ area }) => area?.region ?? null),
      cpn_country_name: parties.map(({ area }) => area?.country ?? null),
      cpn_country_id: parties.map(({ area }) => area?.countryId ?? null),
      contact_phone_number: parties.map(({ phone }) => phone),
      contact_id: parties.map(({ contactId }) => contactId),
      contact_full_name: parties.map(({ fullName }) => fullName),
    }),
    ...rows.coded(book.source, {
      source: sources,
      properties: sources.map((source) => (source === 'lead' ? 'Please call me back' : null)),
      auto_call_campaign_name: sources.map((source) =>
        source === 'auto_out_calls' ? 'Autumn offers' : null,
      ),
    }),
    ...createApiColumns(facts, rows, ids),
    is_lost: rows.flags(book.isLost),
    communication_number: rows.integers(book.communicationNumber),
    communication_type: new ComputedColumn(length, () => 'call'),
    wait_duration: rows.integers(book.wait),
    total_wait_duration: rows.integers(book.totalWait),
    lost_call_processing_duration: rows.integers(book.lostProcessing),
    talk_duration: rows.integers(book.talk),
    clean_talk_duration: rows.integers(book.cleanTalk),
    total_duration: rows.integers(book.total),
    postprocess_duration: rows.integers(book.postprocess),
    ...rows.coded(book.line, { virtual_phone_number: company.lines }),
    sale_date: rows.times(book.saleDate),
    sale_cost: rows.floats(book.saleCost),
    is_transfer: rows.flags(book.isTransfer),
    ...createEmployeeColumns(facts, rows),
    ...rows.coded(book.lastRating, { last_answered_employee_rating: [null, 1, 2, 3, 4, 5] }),
    ...rows.coded(book.scenario, {
      scenario_id: scenarios.map((scenario) => scenario?.id ?? null),
      scenario_name: scenarios.map((scenario) => scenario?.name ?? null),
      scenario_operations: scenarios.map((scenario): JsonValue =>
        (scenario?.operations ?? []).map(({ id: operation, name }) => ({ id: operation, name })),
      ),
    }),
    ...createVisitColumns(facts, rows),
    ...createSessionLists(facts, rows, ids),
  });
  return { table, idOf };
}

function createEmployeeColumns(
  { book, company }: CallFacts,
  rows: Gatherer,
): Readonly<Record<string, Column>> {
  const ids = [null, ...company.employees.map(({ id }) => id)];
  const names = [null, ...company.employees.map(({ fullName }) => fullName)];
  const phones = [null, ...company.employees.map(({ phone }) => phone)];
  return {
    ...rows.coded(book.firstAnswered, {
      first_answered_employee_id: ids,
      first_answered_employee_full_name: names,
    }),
    ...rows.coded(book.lastAnswered, {
      last_answered_employee_id: ids,
      last_answered_employee_full_name: names,
      operator_phone_number: phones,
    }),
    ...rows.coded(book.firstTalked, {
      first_talked_employee_id: ids,
      first_talked_employee_full_name: names,
    }),
    ...rows.coded(book.lastTalked, {
      last_talked_employee_id: ids,
      last_talked_employee_full_name: names,
    }),
  };
}

/** Marks of calls that another program placed or knows. */
function createApiColumns(
  { book }: CallFacts,
  rows: Gatherer,
  ids: Int32Array,
): Readonly<Record<string, Column>> {
  const source = takeBytes(book.source, rows.order);
  const api = sources.indexOf('callapi_management_call');
  const requests = ids.map((id, row) => (source[row] === api ? id + 20_000_000 : nullInteger));
  const mark = (prefix: string, every: number) => (row: number) => {
    const id = ids[row] as number;
    return id % every === 0 ? `${prefix}-${id}` : null;
  };
  return {
    call_api_request_id: new IntegerColumn(requests),
    call_api_external_id: new ComputedColumn(rows.length, (row) =>
      source[row] === api ? `order-${ids[row]}` : null,
    ),
    ext_id: new ComputedColumn(rows.length, mark('crm', 20)),
  };
}
