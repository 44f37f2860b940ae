import type { JsonValue } from '../json.ts';
import { describeText, describeValue } from '../log/describe-value.ts';
import type { Exchange } from '../rpc/exchange.ts';
import type { Reply } from '../rpc/reply.ts';
import type { RecordedReply } from './recorded-call.ts';

/** Stands for a result that was recorded. */
export class PlayedReply {
  readonly reply: RecordedReply;

  constructor(reply: RecordedReply) {
    this.reply = reply;
  }

  /** What goes out, with the id of this call; tells the exchange what it is. */
  write(exchange: Exchange): Pick<Reply, 'body' | 'contentType'> & { readonly status: number } {
    const { reply } = this;
    if ('status' in reply) {
      exchange.shown = describeText(JSON.stringify(reply.text));
      const { status, contentType, text } = reply;
      return { status, contentType, body: text };
    }
    const [name, value]: [string, JsonValue] =
      'error' in reply ? ['error', reply.error] : ['result', reply.result];
    if ('error' in reply) exchange.error = reply.error;
    exchange.shown = describeValue(value);
    const body = { jsonrpc: '2.0', id: exchange.id ?? null, [name]: value };
    return { status: 200, body: JSON.stringify(body) };
  }
}
