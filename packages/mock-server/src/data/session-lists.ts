import {
  type Column,
  ComputedColumn,
  formatWireTime,
  type JsonObject,
  type JsonValue,
  nullInteger,
} from '@openrpc-kit/mock-runtime';
import type { CallFacts } from './dataset.ts';
import type { Gatherer } from './gather.ts';
import { createRecordId } from './record-id.ts';

const wavKind = 1;
const voiceKind = 2;

/** Lists of a session: who took part, what was recorded, how it was tagged. Made from its legs. */
export function createSessionLists(
  facts: CallFacts,
  { length, order }: Gatherer,
  ids: Int32Array,
): Readonly<Record<string, Column>> {
  const { book, options } = facts;
  const list = (create: (index: number, row: number) => JsonValue): Column =>
    new ComputedColumn(length, (row) => create(order[row] as number, row));
  const records = (index: number, kind: number): readonly string[] =>
    legsOf(facts, index)
      .filter((leg) => book.legIsRecorded[leg] === 1)
      .map((leg) => createRecordId(options.seed, leg, kind));
  return {
    call_records: list((index) => records(index, 0)),
    wav_call_records: list((index, row) =>
      (ids[row] as number) % 8 === 0 ? records(index, wavKind) : [],
    ),
    full_record_file_link: list((index, row) => {
      const [record] = records(index, 0);
      return record === undefined ? null : `https://media.callgear.com/${ids[row]}/${record}`;
    }),
    voice_mail_records: list((index) =>
      book.hasVoiceMail[index] === 1
        ? [createRecordId(options.seed, book.firstLeg[index] as number, voiceKind)]
        : [],
    ),
    employees: list((index) => createEmployees(facts, index)),
    tags: list((index) => createTags(facts, index)),
    segments: list((index) => createSegments(facts, index)),
    attributes: list((index) => createAttributes(facts, index)),
  };
}

function legsOf({ book }: CallFacts, index: number): readonly number[] {
  const first = book.firstLeg[index] as number;
  const end = book.firstLeg[index + 1] as number;
  return Array.from({ length: end - first }, (_item, at) => first + at);
}

/** Each employee once, in the order in which they were called. Coaches do not take part. */
function createEmployees(facts: CallFacts, index: number): readonly JsonObject[] {
  const { book, company } = facts;
  const found = new Map<number, { is_answered: boolean; is_talked: boolean }>();
  for (const leg of legsOf(facts, index)) {
    const employee = (book.legEmployee[leg] as number) - 1;
    if (employee < 0 || book.legIsCoach[leg] === 1) continue;
    const before = found.get(employee) ?? { is_answered: false, is_talked: false };
    found.set(employee, {
      is_answered: before.is_answered || book.legConnect[leg] !== nullInteger,
      is_talked: before.is_talked || book.legIsTalked[leg] === 1,
    });
  }
  return Array.from(found, ([employee, part]) => ({
    employee_id: company.employees[employee]?.id ?? 0,
    employee_full_name: company.employees[employee]?.fullName ?? null,
    ...part,
  }));
}

/** Missed calls are tagged by the service, sold ones by the employee who sold. */
function createTags({ book, company }: CallFacts, index: number): readonly JsonObject[] {
  const end = (book.start[index] as number) + (book.total[index] as number);
  const tags: JsonObject[] = [];
  if (book.isLost[index] === 1 && book.isOutgoing[index] === 0) {
    tags.push(createTag(32, 'Call back', end, undefined));
  }
  if (book.saleDate[index] !== nullInteger) {
    const employee = company.employees[(book.lastTalked[index] as number) - 1];
    tags.push(createTag(31, 'Order', end + 60, employee));
  }
  return tags;
}

function createTag(
  id: number,
  name: string,
  time: number,
  employee: { readonly id: number; readonly fullName: string } | undefined,
): JsonObject {
  return {
    tag_id: id,
    tag_name: name,
    tag_change_time: formatWireTime(time),
    tag_type: employee === undefined ? 'auto' : 'manual',
    tag_user_id: null,
    tag_user_login: null,
    tag_employee_id: employee?.id ?? null,
    tag_employee_full_name: employee?.fullName ?? null,
  };
}

function createSegments({ book, visits }: CallFacts, index: number): readonly JsonObject[] {
  const visit = visits[(book.visit[index] as number) - 1];
  if (visit === undefined) return [];
  return visit.type === 'New'
    ? [{ segment_id: 41, segment_name: 'New customers' }]
    : [{ segment_id: 42, segment_name: 'Returning customers' }];
}

function createAttributes({ book }: CallFacts, index: number): readonly string[] {
  const count = book.communicationNumber[index] as number;
  if (count === nullInteger) return [];
  const lost = book.isLost[index] === 1;
  return [
    count === 1 ? 'primary' : 'secondary',
    ...(lost ? ['lost'] : []),
    ...(book.saleDate[index] === nullInteger ? [] : ['target']),
  ];
}
