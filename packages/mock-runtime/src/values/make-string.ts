import type { JsonObject } from '../json.ts';
import type { Random } from '../random.ts';
import { makeMatching } from './make-matching.ts';

const words = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'harbour', 'inlet'];

type Maker = (random: Random) => string;

const formats: Readonly<Record<string, Maker>> = {
  'date-time': (random) => `${makeDate(random)}T${makeTime(random)}Z`,
  date: makeDate,
  time: (random) => `${makeTime(random)}Z`,
  email: (random) => `${random.pick(words)}@mail.example`,
  'idn-email': (random) => `${random.pick(words)}@mail.example`,
  hostname: (random) => `${random.pick(words)}.example`,
  'idn-hostname': (random) => `${random.pick(words)}.example`,
  ipv4: (random) => `192.0.2.${random.between(1, 254)}`,
  ipv6: (random) => `2001:db8::${random.between(1, 9999)}`,
  uri: (random) => `https://www.example/${random.pick(words)}`,
  url: (random) => `https://www.example/${random.pick(words)}`,
  iri: (random) => `https://www.example/${random.pick(words)}`,
  'uri-reference': (random) => `/${random.pick(words)}`,
  'iri-reference': (random) => `/${random.pick(words)}`,
  uuid: makeUuid,
  'json-pointer': (random) => `/${random.pick(words)}`,
  'relative-json-pointer': (random) => `1/${random.pick(words)}`,
  'uri-template': (random) => `/${random.pick(words)}/{id}`,
  regex: (random) => `^${random.pick(words)}$`,
  byte: (random) => `${random.hex(8)}`,
};

/** A text of the pattern, else of the format, else words of a fitting length. */
export function makeString(schema: JsonObject, random: Random): string {
  const { pattern, format } = schema;
  const least = Number(schema['minLength'] ?? 0);
  const most = Number(schema['maxLength'] ?? Infinity);
  if (typeof pattern === 'string') {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const text = makeMatching(pattern, random);
      if (text !== undefined && text.length >= least && text.length <= most) return text;
    }
  }
  if (typeof format === 'string' && Object.hasOwn(formats, format)) {
    return formats[format]?.(random) ?? '';
  }
  let text = random.pick(words);
  while (text.length < least) text += ` ${random.pick(words)}`;
  return text.slice(0, most);
}

function makeDate(random: Random): string {
  return `2026-${pad(random.between(1, 12))}-${pad(random.between(1, 28))}`;
}

function makeTime(random: Random): string {
  return `${pad(random.below(24))}:${pad(random.below(60))}:${pad(random.below(60))}`;
}

function makeUuid(random: Random): string {
  const digits = random.hex(32);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return parts.join('-');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
