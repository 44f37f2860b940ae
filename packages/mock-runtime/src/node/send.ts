import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpReply } from '../doors/answer-http.ts';
import { planDrip } from '../doors/drip.ts';
import { halve } from '../doors/fetch-door.ts';
import type { Spoil } from '../rpc/reply.ts';
import { sendDrip } from './send-drip.ts';

/** Sends a reply, spoiled as it was ordered. */
export function send(request: IncomingMessage, response: ServerResponse, reply: HttpReply): void {
  const { delay = 0, kind = 'none' } = reply.spoil ?? {};
  if (delay > 0) {
    const later = { ...reply, spoil: { ...reply.spoil, delay: 0 } as Spoil };
    const timer = setTimeout(() => send(request, response, later), delay);
    response.once('close', () => clearTimeout(timer));
    return;
  }
  if (kind === 'drop') {
    request.socket.destroy();
    return;
  }
  const body = kind === 'garble' ? halve(reply.body) : reply.body;
  // What is left of a refused body would be taken for the next request.
  const unread = hasUnreadBody(request);
  const closing = unread ? { connection: 'close' } : {};
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(reply.status, { ...reply.headers, ...length, ...closing });
  if (kind === 'cut' && body !== undefined) {
    response.write(halve(body), () => request.socket.destroy());
    return;
  }
  // Sent or not: when the connection is done with the body.
  if (reply.release !== undefined) response.once('close', reply.release);
  if (reply.spoil?.kind === 'drip') {
    sendDrip(response, planDrip(body, reply.spoil.over));
    return;
  }
  if (unread && body !== undefined) {
    response.write(body);
    endWhenHeard(request, response);
    return;
  }
  // A text goes out in one piece with the headers: half the cost of a small reply.
  response.end(body);
}

/** Whether more of the request is to come than has been read. */
function hasUnreadBody({ complete, headers }: IncomingMessage): boolean {
  if (complete) return false;
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Milliseconds for which a caller may go on sending a body that was refused. */
const patience = 1000;

/**
 * Closing while a caller still sends would reset the connection, and the reply with it. So what
 * comes is dropped, for a while.
 */
function endWhenHeard(request: IncomingMessage, response: ServerResponse): void {
  const finish = (): void => void response.end();
  const timer = setTimeout(finish, patience);
  request.once('end', finish);
  response.once('close', () => clearTimeout(timer));
  request.resume();
}
