import { expect, test } from 'vitest';
import { hideSecrets, noteSecret } from './secrets.ts';

test('a short secret goes only where it stands alone: words keep their letters', () => {
  noteSecret('');
  noteSecret('a');
  noteSecret('se"cret/5');
  expect(hideSecrets('a call of get.account failed: "a"')).toBe(
    '[redacted] call of get.account failed: "[redacted]"',
  );
  expect(hideSecrets('se"cret/5 se\\"cret/5 se%22cret%2F5 secret')).toBe(
    '[redacted] [redacted] [redacted] secret',
  );
});
