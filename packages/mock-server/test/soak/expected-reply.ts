import type { FaultOrder, JsonObject } from '@openrpc-kit/mock-runtime';
import { apiDescription } from '../../src/generated/api-description.ts';
import type { SlowAnswer, SlowError } from './slow-service.ts';

/** What came back: text with its status, or nothing because the connection was closed. */
export type Arrived = { readonly status: number; readonly text: string } | 'closed';

/** Where the rows of a call come from when its page is spoiled. */
export function findOffset(
  fault: FaultOrder | undefined,
  method: string,
  params: JsonObject,
): number | undefined {
  if (fault?.page === undefined || !/_report$|_users$/.test(method)) return undefined;
  const { offset = 0, limit = 1000 } = params;
  const moved = fault.page === 'previous' ? Number(offset) - Number(limit) : Number(offset) + 1;
  return Math.min(100_000, Math.max(0, moved));
}

/** The text of the model's answer. */
export function formatAnswer(id: string | number, answer: SlowAnswer): string {
  if ('error' in answer) return formatError(id, answer.error, answer.limits);
  return JSON.stringify({ jsonrpc: '2.0', id, result: answer.result });
}

export function formatError(
  id: string | number | null,
  { mnemonic, field = null, value = null, params = {} }: SlowError,
  limits: JsonObject | undefined,
): string {
  const known = apiDescription.errors.find((error) => error.mnemonic === mnemonic);
  if (known === undefined) throw new Error(`${mnemonic} is not documented.`);
  const message = known.message.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const filled = params[name] ?? '';
    return Array.isArray(filled) ? filled.join(', ') : String(filled);
  });
  const metadata = limits === undefined ? {} : { metadata: { limits } };
  const data = { mnemonic, field, value, params, extended_helper: null, ...metadata };
  return JSON.stringify({ jsonrpc: '2.0', id, error: { code: known.code, message, data } });
}

/** What is left of a reply after the fault. */
export function spoil(
  reply: { status: number; text: string },
  fault: FaultOrder | undefined,
): Arrived {
  if (fault?.spoil === 'drop' || fault?.spoil === 'cut') return 'closed';
  if (fault?.status !== undefined) return { status: fault.status, text: '' };
  if (fault?.spoil !== 'garble') return reply;
  const bytes = new TextEncoder().encode(reply.text);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  return { ...reply, text: new TextDecoder().decode(half) };
}
