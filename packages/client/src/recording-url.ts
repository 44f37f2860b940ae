import { servers, type ServerName } from './generated/api.ts';
import type { CallLeg } from './generated/schemas.ts';
import { callLegUrls } from './generated/url-templates.ts';

/**
 * Address at which a recording can be listened to, with the rights of the browser that opens it.
 * Each brand serves its recordings under its own domain, always over https.
 *
 * @param record one of `leg.call_records`
 * @example leg.call_records.map((record) => recordingUrl(leg, record))
 */
export function recordingUrl(
  leg: Pick<CallLeg, 'call_session_id'>,
  record: string,
  server: ServerName = 'production',
): string {
  const path = callLegUrls.call_records
    .replace('{call_session_id}', encodeURIComponent(leg.call_session_id))
    .replace('{item}', encodeURIComponent(record));
  const url = new URL(path);
  url.protocol = 'https:';
  url.hostname = `app.${domainOf(servers[server])}`;
  return url.href;
}

/** `callgear.ae`, of `https://dataapi.callgear.ae/v2.0`. */
function domainOf(url: string): string {
  return new URL(url).hostname.split('.').slice(1).join('.');
}
