import { Arena } from './arena.ts';
import { nullInteger } from '@openrpc-kit/mock-runtime';
import {
  finishReasons,
  type FinishReason,
  type PlannedLeg,
  type PlannedSession,
} from './planned-leg.ts';
import { sumFlags } from './leg-flags.ts';
import { summariseSession } from './summarise-session.ts';

/** Size of the facts of a leg and of a session, of which there may be as many as legs. */
const bytesPerLeg = 31;
const bytesPerSession = 68;

/**
 * All legs and sessions of the data in the order in which they were made up, a typed array a fact.
 * Codes start at 1 where 0 means "none".
 */
export class CallBook {
  readonly #legs: Arena;
  readonly #sessions: Arena;
  legCount = 0;
  sessionCount = 0;

  readonly legSession: Uint32Array;
  readonly legStart: Int32Array;
  readonly legConnect: Int32Array;
  readonly legDuration: Int32Array;
  readonly legTotal: Int32Array;
  /** Index of the employee + 1. */
  readonly legEmployee: Uint8Array;
  /** Index of the operation of the scenario + 1. */
  readonly legOperation: Uint8Array;
  readonly legRating: Uint8Array;
  /** Index into `finishReasons`. */
  readonly legFinish: Uint8Array;
  /** Sum of `legFlags` that hold. */
  readonly legFlags: Uint8Array;
  readonly legIsRecorded: Uint8Array;

  /** What a leg has from its session, by session. */
  readonly isOutgoing: Uint8Array;
  readonly scenario: Uint8Array;
  readonly line: Uint8Array;
  readonly party: Uint16Array;

  readonly start: Int32Array;
  readonly total: Int32Array;
  /** Legs of session `n`: from `firstLeg[n]` up to `firstLeg[n + 1]`. */
  readonly firstLeg: Uint32Array;
  readonly isLost: Uint8Array;
  readonly isTransfer: Uint8Array;
  readonly hasVoiceMail: Uint8Array;
  readonly finish: Uint8Array;
  /** Index of the visit + 1. */
  readonly visit: Uint16Array;
  readonly source: Uint8Array;
  readonly wait: Int32Array;
  readonly totalWait: Int32Array;
  readonly finishTime: Int32Array;
  readonly talk: Int32Array;
  readonly cleanTalk: Int32Array;
  readonly postprocess: Int32Array;
  readonly lostProcessing: Int32Array;
  readonly communicationNumber: Int32Array;
  readonly saleDate: Int32Array;
  readonly saleCost: Float64Array;
  readonly firstAnswered: Uint8Array;
  readonly lastAnswered: Uint8Array;
  readonly firstTalked: Uint8Array;
  readonly lastTalked: Uint8Array;
  readonly lastRating: Uint8Array;

  constructor(legs: number) {
    this.#legs = new Arena((legs + 1) * bytesPerLeg + 64);
    this.legSession = this.#legs.words(legs);
    this.legStart = this.#legs.integers(legs);
    this.legConnect = this.#legs.integers(legs);
    this.legDuration = this.#legs.integers(legs);
    this.legTotal = this.#legs.integers(legs);
    this.legEmployee = this.#legs.bytes(legs);
    this.legOperation = this.#legs.bytes(legs);
    this.legRating = this.#legs.bytes(legs);
    this.legFinish = this.#legs.bytes(legs);
    this.legFlags = this.#legs.bytes(legs);
    this.legIsRecorded = this.#legs.bytes(legs);
    this.isOutgoing = this.#legs.bytes(legs);
    this.scenario = this.#legs.bytes(legs);
    this.line = this.#legs.bytes(legs);
    this.party = this.#legs.shorts(legs);

    this.#sessions = new Arena((legs + 1) * bytesPerSession + 64);
    const ints = (): Int32Array => this.#sessions.integers(legs);
    const bytes = (): Uint8Array => this.#sessions.bytes(legs);
    this.start = ints();
    this.total = ints();
    this.firstLeg = this.#sessions.words(legs + 1);
    this.isLost = bytes();
    this.isTransfer = bytes();
    this.hasVoiceMail = bytes();
    this.finish = bytes();
    this.visit = this.#sessions.shorts(legs);
    this.source = bytes();
    this.wait = ints();
    this.totalWait = ints();
    this.finishTime = ints();
    this.talk = ints();
    this.cleanTalk = ints();
    this.postprocess = ints();
    this.lostProcessing = ints();
    this.communicationNumber = ints();
    this.saleDate = ints();
    this.saleCost = this.#sessions.doubles(legs);
    this.firstAnswered = bytes();
    this.lastAnswered = bytes();
    this.firstTalked = bytes();
    this.lastTalked = bytes();
    this.lastRating = bytes();
  }

  /** Writes a session and its legs down. @returns its index */
  add(session: PlannedSession, start: number): number {
    const index = this.sessionCount;
    this.sessionCount += 1;
    this.start[index] = start;
    this.isOutgoing[index] = session.direction === 'out' ? 1 : 0;
    this.hasVoiceMail[index] = session.hasVoiceMail ? 1 : 0;
    this.finish[index] = codeOf(session.finish);
    this.scenario[index] = session.scenario === undefined ? 0 : session.scenario + 1;
    for (const leg of session.legs) this.#addLeg(index, leg, start);
    this.firstLeg[index + 1] = this.legCount;
    const summary = summariseSession(session);
    this.total[index] = summary.total;
    this.isLost[index] = summary.cleanTalk === undefined ? 1 : 0;
    this.isTransfer[index] = summary.isTransfer ? 1 : 0;
    this.wait[index] = summary.wait ?? nullInteger;
    this.totalWait[index] = summary.total - (summary.cleanTalk ?? 0);
    this.finishTime[index] = start + summary.total;
    this.talk[index] = summary.talk ?? nullInteger;
    this.cleanTalk[index] = summary.cleanTalk ?? nullInteger;
    this.firstAnswered[index] = (summary.firstAnswered ?? -1) + 1;
    this.lastAnswered[index] = (summary.lastAnswered ?? -1) + 1;
    this.firstTalked[index] = (summary.firstTalked ?? -1) + 1;
    this.lastTalked[index] = (summary.lastTalked ?? -1) + 1;
    this.lastRating[index] = summary.lastRating ?? 0;
    return index;
  }

  /** Frees the memory of what only sessions have: when their table has been made. */
  releaseSessions(): void {
    this.#sessions.release();
  }

  /** Frees the memory of legs, and of what they share with their session: when their table has been made. */
  releaseLegs(): void {
    this.#legs.release();
  }

  #addLeg(session: number, leg: PlannedLeg, start: number): void {
    const at = this.legCount;
    this.legCount += 1;
    this.legSession[at] = session;
    this.legStart[at] = start + leg.start;
    this.legConnect[at] = leg.connect === undefined ? nullInteger : start + leg.connect;
    this.legDuration[at] = leg.connect === undefined ? nullInteger : leg.end - leg.connect;
    this.legTotal[at] = leg.end - leg.start;
    this.legEmployee[at] = (leg.employee ?? -1) + 1;
    this.legOperation[at] = (leg.operation ?? -1) + 1;
    this.legRating[at] = leg.rating ?? 0;
    this.legFinish[at] = codeOf(leg.finish);
    this.legFlags[at] = sumFlags(leg, this.isOutgoing[session] === 1);
    this.legIsRecorded[at] = Number(leg.isRecorded ?? false);
  }
}

function codeOf(reason: FinishReason): number {
  return finishReasons.indexOf(reason);
}
