import type { JsonObject } from '../json.ts';
import type { LoggedCall } from '../log/call-log.ts';
import type { Command } from './command.ts';

export const log: Command = {
  GET: (engine) => engine.log.calls.map(listCall),
};

/** `log/7`: the call of that number. */
export function findLoggedCall(name: string): Command | undefined {
  const [, number] = /^log\/(\d{1,15})$/.exec(name) ?? [];
  if (number === undefined) return undefined;
  return {
    GET: ({ log: kept }) => {
      const call = kept.calls.find((candidate) => candidate.number === Number(number));
      if (call === undefined) throw new TypeError(`The log has no call ${number} any more.`);
      return { ...listCall(call), request: call.request, reply: call.reply };
    },
  };
}

function listCall({ request: _request, reply: _reply, ...call }: LoggedCall): JsonObject {
  return { ...call, error: call.error ?? null, method: call.method ?? null };
}
