import {
  type Column,
  ComputedColumn,
  formatWireTime,
  type JsonObject,
  type JsonValue,
  nullInteger,
} from '@openrpc-kit/mock-runtime';
import type { CallBook } from './call-book.ts';
import type { Employee } from './company.ts';
import type { CallFacts } from './dataset.ts';
import type { Gatherer } from './gather.ts';
import { legFlags } from './leg-flags.ts';
import { createRecordId } from './record-id.ts';
import { writeRecordingAddress } from './recording-address.ts';
import type { Visit } from './visits.ts';

const wavKind = 1;
const voiceKind = 2;

/** Lists of a session: who took part, what was recorded, how it was tagged. Made from its legs. */
export function createSessionLists(
  facts: CallFacts,
  { length, order }: Gatherer,
  ids: Int32Array,
): Readonly<Record<string, Column>> {
  const kept = keepParts(facts);
  const list = (create: (index: number, row: number) => JsonValue): Column =>
    new ComputedColumn(length, (row) => create(order[row] as number, row));
  const records = (index: number, kind: number): readonly string[] =>
    legsOf(kept, index)
      .filter((leg) => kept.legIsRecorded[leg] === 1)
      .map((leg) => createRecordId(kept.seed, leg, kind));
  return {
    call_records: list((index) => records(index, 0)),
    wav_call_records: list((index, row) =>
      (ids[row] as number) % 8 === 0 ? records(index, wavKind) : [],
    ),
    full_record_file_link: list((index, row) => {
      const [record] = records(index, 0);
      return record === undefined ? null : writeRecordingAddress(ids[row] as number, record);
    }),
    voice_mail_records: list((index) =>
      kept.hasVoiceMail[index] === 1
        ? [createRecordId(kept.seed, kept.firstLeg[index] as number, voiceKind)]
        : [],
    ),
    employees: list((index) => createEmployees(kept, index)),
    tags: list((index) => createTags(kept, index)),
    segments: list((index) => createSegments(kept, index)),
    attributes: list((index) => createAttributes(kept, index)),
  };
}

/** The facts that lists are made from, as copies: the book itself is not kept in memory. */
interface KeptParts extends Pick<
  CallBook,
  | 'legEmployee'
  | 'legFlags'
  | 'legIsRecorded'
  | 'firstLeg'
  | 'finishTime'
  | 'isOutgoing'
  | 'isLost'
  | 'hasVoiceMail'
  | 'lastTalked'
  | 'saleDate'
  | 'visit'
  | 'communicationNumber'
> {
  readonly seed: number;
  readonly employees: readonly Employee[];
  readonly visits: readonly Visit[];
}

function keepParts({ book, company, visits, options }: CallFacts): KeptParts {
  const { sessionCount } = book;
  return {
    seed: options.seed,
    employees: company.employees,
    visits,
    legEmployee: book.legEmployee.slice(),
    legFlags: book.legFlags.slice(),
    legIsRecorded: book.legIsRecorded.slice(),
    firstLeg: book.firstLeg.slice(0, sessionCount + 1),
    finishTime: book.finishTime.slice(0, sessionCount),
    isOutgoing: book.isOutgoing.slice(0, sessionCount),
    isLost: book.isLost.slice(0, sessionCount),
    hasVoiceMail: book.hasVoiceMail.slice(0, sessionCount),
    lastTalked: book.lastTalked.slice(0, sessionCount),
    saleDate: book.saleDate.slice(0, sessionCount),
    visit: book.visit.slice(0, sessionCount),
    communicationNumber: book.communicationNumber.slice(0, sessionCount),
  };
}

function legsOf({ firstLeg }: KeptParts, index: number): readonly number[] {
  const first = firstLeg[index] as number;
  const end = firstLeg[index + 1] as number;
  return Array.from({ length: end - first }, (_item, at) => first + at);
}

/** Each employee once, in the order in which they were called. Coaches do not take part. */
function createEmployees(kept: KeptParts, index: number): readonly JsonObject[] {
  const found = new Map<number, { is_answered: boolean; is_talked: boolean }>();
  for (const leg of legsOf(kept, index)) {
    const employee = (kept.legEmployee[leg] as number) - 1;
    const flags = kept.legFlags[leg] as number;
    if (employee < 0 || (flags & legFlags.isCoach) !== 0) continue;
    const before = found.get(employee) ?? { is_answered: false, is_talked: false };
    found.set(employee, {
      is_answered: before.is_answered || (flags & legFlags.isFailed) === 0,
      is_talked: before.is_talked || (flags & legFlags.isTalked) !== 0,
    });
  }
  return Array.from(found, ([employee, part]) => ({
    employee_id: kept.employees[employee]?.id ?? 0,
    employee_full_name: kept.employees[employee]?.fullName ?? null,
    ...part,
  }));
}

/** Missed calls are tagged by the service, sold ones by the employee who sold. */
function createTags(kept: KeptParts, index: number): readonly JsonObject[] {
  const end = kept.finishTime[index] as number;
  const tags: JsonObject[] = [];
  if (kept.isLost[index] === 1 && kept.isOutgoing[index] === 0) {
    tags.push(createTag(32, 'Call back', end, undefined));
  }
  if (kept.saleDate[index] !== nullInteger) {
    const employee = kept.employees[(kept.lastTalked[index] as number) - 1];
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

function createSegments(kept: KeptParts, index: number): readonly JsonObject[] {
  const visit = kept.visits[(kept.visit[index] as number) - 1];
  if (visit === undefined) return [];
  return visit.type === 'New'
    ? [{ segment_id: 41, segment_name: 'New customers' }]
    : [{ segment_id: 42, segment_name: 'Returning customers' }];
}

function createAttributes(kept: KeptParts, index: number): readonly string[] {
  const count = kept.communicationNumber[index] as number;
  if (count === nullInteger) return [];
  const lost = kept.isLost[index] === 1;
  return [
    count === 1 ? 'primary' : 'secondary',
    ...(lost ? ['lost'] : []),
    ...(kept.saleDate[index] === nullInteger ? [] : ['target']),
  ];
}
