import { parseWireTime, Random, type Table } from '@openrpc-kit/mock-runtime';
import type { CallBook } from './call-book.ts';
import { type Company, createCompany } from './company.ts';
import { generateCalls } from './generate-calls.ts';
import { createLegTable } from './leg-table.ts';
import { createParties, type Party } from './parties.ts';
import { createSessionTable } from './session-table.ts';
import { createVisits, type Visit } from './visits.ts';

export interface DatasetOptions {
  /** Any whole number; the same seed gives the same rows on every machine. */
  readonly seed: number;
  /** How many legs, to the leg. */
  readonly legs: number;
  /** `YYYY-MM-DD hh:mm:ss`, both included. */
  readonly from: string;
  readonly till: string;
  /** First ids; two accounts get different ones. */
  readonly firstLegId: number;
  readonly firstSessionId: number;
}

/** What the tables are made of. */
export interface CallFacts {
  readonly options: DatasetOptions;
  readonly book: CallBook;
  readonly company: Company;
  readonly parties: readonly Party[];
  readonly visits: readonly Visit[];
  /** Seconds of the wall clock. */
  readonly from: number;
}

/** Tables of one account, by the name of their row. */
export function createDataset(options: DatasetOptions): ReadonlyMap<string, Table> {
  const from = readTime('from', options.from);
  const till = readTime('till', options.till);
  if (!Number.isSafeInteger(options.legs) || options.legs < 0) {
    throw new RangeError(`legs: ${options.legs} is no number of legs; give a whole number from 0.`);
  }
  const random = new Random(options.seed);
  const company = createCompany(random, scale(options.legs / 4000, 12, 250));
  const parties = createParties(random, scale(options.legs / 12, 50, 15_000));
  const visits = createVisits(random, scale(options.legs / 20, 25, 10_000));
  const book = generateCalls(random, {
    company,
    legs: options.legs,
    from,
    till,
    parties: parties.length,
    visits: visits.length,
  });
  const facts: CallFacts = { options, book, company, parties, visits, from };
  const sessions = createSessionTable(facts);
  // Each as soon as it can go: both and the tables at once would be the most memory that there ever is.
  book.releaseSessions();
  const legs = createLegTable(facts, sessions.idOf);
  book.releaseLegs();
  return new Map([
    ['CallLeg', legs],
    ['CallSession', sessions.table],
  ]);
}

function scale(size: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.floor(size)));
}

function readTime(name: string, text: string): number {
  const seconds = parseWireTime(text);
  if (seconds !== undefined) return seconds;
  throw new RangeError(`${name}: '${text}' is no time; write it as 2026-10-31 23:59:59.`);
}
