import { maskCode } from '../../markup.ts';
import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

const active = /<\s*\/?\s*(?:script|iframe|object|embed|link|meta|base|svg|math|style)\b/i;
const handler = /<[a-z][^<>]{0,300}\bon[a-z]{3,20}\s*=/i;
/** Destinations of Markdown links and images, of reference definitions and of autolinks. */
const destinations =
  /\]\(\s*<?([^)\n>]{1,200})|^ {0,3}\[[^\]\n]{1,100}\]:\s*<?(\S{1,200})|<([a-z][^<>\s]{1,200})>/gim;
const runnable = /^(?:javascript|vbscript|livescript|data):/i;

export const script: Rule = {
  code: 'SAF002',
  group: 'safety',
  name: 'script',
  severity: 'error',
  title: 'Script in a text or a link',
  cause: 'On a docs page that trusts it, the script runs in the browser of every reader.',
  fix: 'Remove it. A link leads to http, https or mailto.',
  check({ texts, report }) {
    for (const { node, text, kind } of texts) {
      if (kind === 'fact') {
        if (runnable.test(toAddress(text))) report(node, `${quote(text)} runs when it is followed`);
        continue;
      }
      if (kind !== 'prose') continue;
      const shown = maskCode(text);
      const [found] = active.exec(shown) ?? handler.exec(shown) ?? [];
      if (found !== undefined) report(node, `the text holds active content: ${quote(found)}`);
      for (const match of shown.matchAll(destinations)) {
        const address = match[1] ?? match[2] ?? match[3] ?? '';
        if (runnable.test(toAddress(address)))
          report(node, `the link ${quote(address)} runs when it is followed`);
      }
    }
  },
};

/** As a browser reads it: without blanks and control characters, entities and escapes resolved. */
function toAddress(text: string): string {
  return text
    .slice(0, 200)
    .replaceAll(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) =>
      toCharacter(Number.parseInt(code, 16)),
    )
    .replaceAll(/&#(\d{1,7});?/g, (_, code: string) => toCharacter(Number(code)))
    .replaceAll(/&colon;/gi, ':')
    .replaceAll(/&(?:tab|newline);/gi, '')
    .replaceAll(/[\p{Cc}\p{Cf}\s\\]/gu, '');
}

function toCharacter(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}
