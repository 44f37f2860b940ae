import type { JsonValue } from '../json.ts';
import type { Reply } from '../rpc/reply.ts';
import { describeBytes } from './describe-bytes.ts';
import {
  describeBrokenText,
  describeText,
  describeValue,
  type IsSecret,
} from './describe-value.ts';

/** A description, or how to make it: nobody looks at most of them. */
export type Description = string | (() => string);

/** Values of which the log keeps hundreds as they are have at most so many characters as JSON. */
const smallest = 4000;

/** @param size characters of the value as JSON, or more */
export function describeLater(value: JsonValue, size: number, isSecret?: IsSecret): Description {
  return size > smallest ? describeValue(value, isSecret) : () => describeValue(value, isSecret);
}

/** The beginning of a body whose bytes are going to be used again. */
export function describeBody(body: Reply['body']): Description {
  if (typeof body === 'string' || body === undefined) return describeText(body ?? '');
  const beginning = body.slice(0, smallest);
  return () => describeText(new TextDecoder().decode(beginning));
}

/** The beginning of a request that could not be read, or what it is where it is no text. */
export function describeBroken(body: string | Uint8Array): Description {
  const beginning = body.slice(0, smallest);
  return () => {
    if (typeof beginning === 'string') return describeBrokenText(beginning);
    const text = new TextDecoder().decode(beginning);
    return describeBytes(beginning, body.length) ?? describeBrokenText(text);
  };
}

export function makeDescription(description: Description): string {
  return typeof description === 'string' ? description : description();
}
