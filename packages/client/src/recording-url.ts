import { OptionError } from '@openrpc-kit/client-runtime';
import { servers, type ServerName } from './generated/api.ts';
import type { CallLeg, CallSession } from './generated/schemas.ts';
import { callLegUrls, callSessionUrls } from './generated/url-templates.ts';

/**
 * Address at which a recording can be listened to, with the rights of the browser that opens it.
 * Each brand serves its recordings under its own domain, always over https.
 *
 * @param record one of `leg.call_records`
 * @example leg.call_records.map((record) => recordingUrl(leg, record, 'callgear-ae'))
 */
export function recordingUrl(
  leg: Pick<CallLeg, 'call_session_id'>,
  record: string,
  server?: ServerName,
): string;
/**
 * @param record one of the items of `session[field]`
 * @param field where the record stands: `call_records` by default
 * @example session.voice_mail_records.map((record) => recordingUrl(session, record, 'production', 'voice_mail_records'))
 */
export function recordingUrl(
  session: Pick<CallSession, 'communication_id'>,
  record: string,
  server?: ServerName,
  field?: keyof typeof callSessionUrls,
): string;
export function recordingUrl(
  row: Partial<Pick<CallLeg, 'call_session_id'> & Pick<CallSession, 'communication_id'>>,
  record: string,
  server: ServerName = 'production',
  field: keyof typeof callSessionUrls = 'call_records',
): string {
  const template =
    row.communication_id === undefined
      ? callLegUrls.call_records
      : pickFrom(callSessionUrls, field, 'field');
  const values: Readonly<Record<string, unknown>> = { ...row, item: record };
  const url = new URL(
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value !== undefined) return encodeURIComponent(String(value));
      throw new OptionError('is missing; name it among `fields`', name);
    }),
  );
  url.protocol = 'https:';
  url.hostname = `app.${domainOf(pickFrom(servers, server, 'server'))}`;
  return url.href;
}

function pickFrom<Name extends string>(
  table: Readonly<Record<Name, string>>,
  name: Name,
  place: string,
): string {
  if (Object.hasOwn(table, name)) return table[name];
  throw new OptionError(`expected one of ${Object.keys(table).join(', ')}`, place);
}

/** `callgear.ae`, of `https://dataapi.callgear.ae/v2.0`. */
function domainOf(url: string): string {
  return new URL(url).hostname.split('.').slice(1).join('.');
}
