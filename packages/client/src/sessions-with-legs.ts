import {
  formatCivilTime,
  OptionError,
  parseWindow,
  splitEvenly,
  toWireTime,
  type ReadOptions,
} from '@openrpc-kit/client-runtime';
import type { Api } from './generated/connect.ts';
import type {
  CallLeg,
  CallLegFilter,
  CallSession,
  CallSessionFilter,
} from './generated/schemas.ts';
import { findLegsPeriod } from './legs-period.ts';

/** Fields that the join needs; they come along in every row. */
type SessionKey = 'id' | 'start_time' | 'total_duration';
type LegKey = 'id' | 'call_session_id' | 'start_time';

export interface SessionsWithLegsParams<
  SessionField extends keyof CallSession,
  LegField extends keyof CallLeg,
> {
  /** Period in which the sessions start, of any length. */
  readonly date_from: string;
  readonly date_till: string;
  readonly user_id?: number;
  readonly sessionFields?: readonly SessionField[];
  readonly legFields?: readonly LegField[];
  readonly sessionFilter?: CallSessionFilter;
  /** Legs that do not pass are left out; their sessions come all the same. */
  readonly legFilter?: CallLegFilter;
}

export interface SessionsWithLegsOptions extends Pick<
  ReadOptions,
  'timeout' | 'signal' | 'pageSize' | 'ahead' | 'rereads'
> {
  /** Hours of sessions that are held at once, with their legs; 24 by default. */
  readonly hours?: number;
  /**
   * Zone of the account, as `get.account` tells it. With it, only around a change of the clocks are
   * legs read that start two hours before and after the sessions; without it, always.
   */
  readonly timeZone?: string;
}

/**
 * Reads sessions in the order of their start, each with all its legs, wherever these lie: a leg may
 * start long after the period, when its session lasted, and where clocks go back even before it.
 * Memory holds one part of the period.
 *
 * @example
 * for await (const { session, legs } of sessionsWithLegs(callgear, { date_from, date_till }))
 *   console.log(session.id, legs.map(({ direction }) => direction));
 */
export async function* sessionsWithLegs<
  const SessionField extends keyof CallSession = SessionKey,
  const LegField extends keyof CallLeg = LegKey,
>(
  { get }: Pick<Api, 'get'>,
  params: SessionsWithLegsParams<SessionField, LegField>,
  { hours = 24, timeZone, ...options }: SessionsWithLegsOptions = {},
): AsyncGenerator<
  {
    readonly session: Pick<CallSession, SessionField | SessionKey>;
    readonly legs: readonly Pick<CallLeg, LegField | LegKey>[];
  },
  void,
  undefined
> {
  const { user_id, sessionFilter, legFilter, sessionFields = [], legFields = [] } = params;
  const user = user_id === undefined ? {} : { user_id };
  const sessionChoice = unite<SessionField | SessionKey>(sessionFields, sessionKeys);
  const legChoice = unite<LegField | LegKey>(legFields, legKeys);
  const period = parseWindow(params.date_from, params.date_till, 'date_from', 'date_till');
  if (!(hours > 0)) throw new OptionError('expected a number of hours above 0', 'hours');
  // A zone that nobody knows is refused before anything is sent.
  if (timeZone !== undefined) toWireTime(new Date(), timeZone);
  const parts = Math.ceil((period.till - period.from + 1) / (hours * 3600));
  for (const part of splitEvenly(period, Math.max(1, parts))) {
    const sessions: readonly Pick<CallSession, SessionField | SessionKey>[] =
      await get.callsReport.collect(
        {
          ...user,
          date_from: formatCivilTime(part.from),
          date_till: formatCivilTime(part.till),
          fields: sessionChoice,
          ...(sessionFilter && { filter: sessionFilter }),
        },
        options,
      );
    if (sessions.length === 0) continue;
    const legs = new Map<number, Pick<CallLeg, LegField | LegKey>[]>();
    for (const { id } of sessions) legs.set(id, []);
    const reader = get.callLegsReport.rows(
      {
        ...user,
        ...findLegsPeriod(sessions, part, timeZone),
        fields: legChoice,
        ...(legFilter && { filter: legFilter }),
      },
      options,
    );
    for await (const leg of reader) legs.get(leg.call_session_id)?.push(leg);
    for (const session of sessions) yield { session, legs: legs.get(session.id) ?? [] };
  }
}

const sessionKeys: readonly SessionKey[] = ['id', 'start_time', 'total_duration'];
const legKeys: readonly LegKey[] = ['id', 'call_session_id', 'start_time'];

function unite<Field>(chosen: readonly Field[], needed: readonly Field[]): readonly Field[] {
  return [...new Set([...chosen, ...needed])];
}
