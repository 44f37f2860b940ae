import { nullInteger, type Random } from '@openrpc-kit/mock-runtime';
import { CallBook } from './call-book.ts';
import { Calendar, isOpen } from './calendar.ts';
import type { Company } from './company.ts';
import { pickParty } from './parties.ts';
import { planIncoming } from './plan-incoming.ts';
import { planOutgoing } from './plan-outgoing.ts';
import { type Source, sources } from './sources.ts';

export interface CallsPlan {
  readonly company: Company;
  readonly legs: number;
  /** Seconds of the wall clock, both included. */
  readonly from: number;
  readonly till: number;
  readonly parties: number;
  readonly visits: number;
}

/** Makes sessions up until there are as many legs as asked for, to the leg. */
export function generateCalls(random: Random, plan: CallsPlan): CallBook {
  const book = new CallBook(plan.legs);
  const calendar = new Calendar(plan.from, plan.till);
  const calls = new Uint16Array(plan.parties);
  while (book.legCount < plan.legs) {
    const start = calendar.draw(random);
    const open = isOpen(start);
    const room = plan.legs - book.legCount;
    const session =
      open && random.chance(32)
        ? planOutgoing(random, plan.company, room)
        : planIncoming(random, plan.company, open, room);
    const index = book.add(session, start);
    book.party[index] = drawParty(random, book, index, plan.parties);
    book.line[index] = random.below(plan.company.lines.length);
    addOrigin(random, book, index, plan.visits, calls);
    addAftermath(random, book, index);
  }
  return book;
}

/** A number that is called is known. */
function drawParty(random: Random, book: CallBook, index: number, parties: number): number {
  const party = pickParty(random, parties);
  return book.isOutgoing[index] === 1 ? Math.max(1, party) : party;
}

/** Where the call came from: a visit to the site, a telephone, a program. */
function addOrigin(
  random: Random,
  book: CallBook,
  index: number,
  visits: number,
  calls: Uint16Array,
): void {
  const outgoing = book.isOutgoing[index] === 1;
  const visit = random.chance(outgoing ? 8 : 45) ? 1 + random.below(visits) : 0;
  book.visit[index] = visit;
  book.source[index] = sources.indexOf(drawSource(random, outgoing, visit > 0));
  const party = book.party[index] as number;
  calls[party] = Math.min(0xffff, (calls[party] as number) + 1);
  book.communicationNumber[index] = visit > 0 ? (calls[party] as number) : nullInteger;
}

function drawSource(random: Random, outgoing: boolean, visited: boolean): Source {
  if (outgoing && visited) return 'lead';
  if (outgoing) return random.pick(['sip', 'callapi_management_call', 'auto_out_calls'] as const);
  return random.pick(
    visited ? (['call_tracking', 'dynamic_call_tracking'] as const) : (['sip', 'va'] as const),
  );
}

/** What follows a call: work, a call back, a deal. */
function addAftermath(random: Random, book: CallBook, index: number): void {
  const lost = book.isLost[index] === 1;
  const incoming = book.isOutgoing[index] === 0;
  const worked = !lost && random.chance(60);
  book.postprocess[index] = worked ? random.between(5, 90) : nullInteger;
  const calledBack = lost && incoming && random.chance(60);
  book.lostProcessing[index] = calledBack ? random.between(120, 14_400) : nullInteger;
  const sold = !lost && random.chance(6);
  const end = book.finishTime[index] as number;
  book.saleDate[index] = sold ? end + random.between(600, 900_000) : nullInteger;
  book.saleCost[index] = sold ? random.between(20, 4000) / 2 : NaN;
}
