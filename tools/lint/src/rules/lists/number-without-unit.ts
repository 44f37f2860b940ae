import { quote } from '../../quote.ts';
import type { Rule } from '../../rule.ts';

const measured =
  /(?:^|_)(?:duration|timeout|delay|wait|seconds|minutes|hours|length|size|weight|distance|speed|percent|ratio)$/;
const money = /(?:^|_)(?:amount|cost|price|sum|balance|revenue)$/;
/** The currency may differ by account, so that no unit fits; then the description says so. */
const currency = /currenc|\bcents?\b|\b[A-Z]{3}\b/;

export const numberWithoutUnit: Rule = {
  code: 'LST007',
  group: 'lists',
  name: 'number-without-unit',
  severity: 'warning',
  title: 'Measure without a unit',
  cause: 'Seconds or milliseconds, cents or euros: a reader who guesses is wrong half of the time.',
  fix: 'State the unit in "x-unit"; for money, name the currency there or in the description.',
  check({ lists, report }) {
    for (const { fields } of lists) {
      for (const { field, node } of fields) {
        if (field.dataType !== 'number' || field.unit !== undefined) continue;
        const isMoney = money.test(field.name) && !currency.test(field.description);
        if (!isMoney && !measured.test(field.name)) continue;
        report(node, `${quote(field.name)} is a measure, but has no unit`);
      }
    }
  },
};
