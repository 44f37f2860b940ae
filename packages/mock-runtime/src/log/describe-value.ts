import type { JsonValue } from '../json.ts';
import { hidden, secretAssignment, secretMember, secretName } from '../secrets/secret-names.ts';

/** Characters of a request or a reply that are kept. */
const longest = 2000;
const deepest = 20;
const shown = JSON.stringify(hidden);

/**
 * The beginning of a value as JSON, without what is secret. Takes no longer for a large value, or a
 * deep one, than for one that is shown in full.
 */
export function describeValue(value: JsonValue, isSecret: IsSecret = isSecretName): string {
  const writer = { text: '', isSecret };
  write(writer, value, 0);
  return cut(writer.text);
}

/** The beginning of a text that is JSON already. */
export function describeText(text: string): string {
  return cut(text.slice(0, longest + 1)).replaceAll(secretMember, `$1${shown}`);
}

/** The beginning of a text that should have been JSON: what looks like a secret in any notation is hidden. */
export function describeBrokenText(text: string): string {
  return cut(text.slice(0, longest + 1)).replaceAll(secretAssignment, `$1${hidden}`);
}

/** Whether a member of a name holds a secret. */
export type IsSecret = (name: string) => boolean;

function isSecretName(name: string): boolean {
  return secretName.test(name);
}

interface Writer {
  text: string;
  readonly isSecret: IsSecret;
}

function write(writer: Writer, value: JsonValue, depth: number): void {
  if (writer.text.length > longest) return;
  if (typeof value !== 'object' || value === null) {
    writer.text += JSON.stringify(typeof value === 'string' ? value.slice(0, longest) : value);
    return;
  }
  if (depth === deepest) {
    writer.text += '…';
    return;
  }
  const isList = Array.isArray(value);
  writer.text += isList ? '[' : '{';
  let comma = '';
  for (const name in value) {
    if (writer.text.length > longest) return;
    if (!Object.hasOwn(value, name)) continue;
    writer.text += isList ? comma : `${comma}${JSON.stringify(name.slice(0, longest))}:`;
    comma = ',';
    const member = (value as Readonly<Record<string, JsonValue>>)[name] ?? null;
    if (!isList && writer.isSecret(name)) writer.text += shown;
    else write(writer, member, depth + 1);
  }
  writer.text += isList ? ']' : '}';
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
