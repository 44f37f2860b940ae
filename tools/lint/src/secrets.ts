import type { Severity } from './severity.ts';

interface SecretKind {
  readonly what: string;
  readonly form: RegExp;
  readonly severity: Severity;
}

/** Tokens that their issuers made recognisable. */
const kinds: readonly SecretKind[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY-----/, 'error'],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, 'error'],
  [
    'a GitHub token',
    /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{40,255})\b/,
    'error',
  ],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,64}/, 'error'],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{20,255}/, 'error'],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}/, 'error'],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{16,255}/, 'error'],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/, 'error'],
  ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}/, 'error'],
  ['a Telegram bot token', /\b\d{8,10}:AA[A-Za-z0-9_-]{33}\b/, 'error'],
  [
    'a JSON Web Token',
    /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{20,2000}/,
    'warning',
  ],
].map(([what, form, severity]) => ({ what, form, severity }) as SecretKind);

const mostRead = 20_000;

export function findSecret(text: string): SecretKind | undefined {
  if (text.length < 20) return undefined;
  const head = text.slice(0, mostRead);
  return kinds.find(({ form }) => form.test(head));
}

const made =
  /example|sample|dummy|secret|password|token|test|xxx|000|123456|abcdef|your|placeholder|\*\*|…|\s/i;
const fewestCharacters = 20;
/** Bits a character: words have less, random letters and digits more. */
const leastEntropy = 3.5;

/** Whether a text is long, mixed and senseless enough to have come from a generator of keys. */
export function looksRandom(text: string): boolean {
  if (text.length < fewestCharacters || text.length > 500 || made.test(text)) return false;
  // Addresses and hashes of chains are public.
  if (/^0x/i.test(text) || !/\d/.test(text) || !/[a-z]/i.test(text)) return false;
  return measureEntropy(text) >= leastEntropy;
}

function measureEntropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()]
    .map((count) => count / text.length)
    .reduce((sum, share) => sum - share * Math.log2(share), 0);
}
