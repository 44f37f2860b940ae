import type { SpecNode } from '@openrpc-kit/model';
import { findSecret, looksRandom } from '../../secrets.ts';
import type { Rule } from '../../rule.ts';

const secretName =
  /(?:^|[_\-.\s])(?:token|secret|password|passwd|api_?key|private_?key|authorization|credential)s?$/i;

export const secret: Rule = {
  code: 'SAF005',
  group: 'safety',
  name: 'secret',
  severity: 'error',
  title: 'Text looks like a secret',
  cause:
    'A document is published with its client, its mock server and its docs: a real key in it is a leaked key.',
  fix: 'Revoke the key if it was real, and write one that nobody takes for real, such as "key-0000-example".',
  check({ texts, report }) {
    for (const { node, text, kind } of texts) {
      const found = findSecret(text);
      // The text itself is not repeated: findings end up in logs.
      if (found) report(node, `this looks like ${found.what}`, { severity: found.severity });
      else if (kind === 'data' && secretName.test(toSubject(node)) && looksRandom(text)) {
        report(node, 'this looks like a real token or password', { severity: 'warning' });
      }
    }
  },
};

/** What a value is for: the name of the example that it belongs to, or the key that it stands under. */
function toSubject({ file, pointer }: SpecNode): string {
  let value: unknown = file.value;
  let subject = '';
  for (const part of pointer) {
    const name = (value as { name?: unknown } | null)?.name;
    if (part === 'value' && typeof name === 'string') subject = name;
    else if (typeof part === 'string' && !/^(?:examples?|default|const|enum|value)$/.test(part))
      subject = part;
    value = (value as Record<string | number, unknown>)[part];
  }
  return subject.replaceAll(/([a-z])([A-Z])/g, '$1_$2');
}
