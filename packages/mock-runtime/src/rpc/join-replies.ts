import { joinSpoils } from '../faults/spoil.ts';
import type { Reply } from './reply.ts';

/** One reply for the calls of a batch; without a body when none of them is answered. */
export function joinReplies(replies: readonly Reply[]): Reply {
  const bodies = replies.flatMap((reply) => (reply.body === undefined ? [] : [reply.body]));
  const spoil = joinSpoils(replies.map((reply) => reply.spoil));
  // An HTTP status that was ordered for one of the calls is that of them all: there is one reply.
  const failed = replies.find(({ status }) => status >= 300);
  if (failed !== undefined) return { status: failed.status, body: undefined, spoil };
  if (bodies.length === 0) return { status: 204, body: undefined, spoil };
  return { status: 200, body: `[${bodies.join(',')}]`, spoil };
}
