import type { Column, MemberWriter } from './column.ts';
import { type Codes, DictionaryColumn } from './dictionary-column.ts';
import { LazyTexts } from './lazy-texts.ts';

/** Neighbours whose values can be combined in more ways than this stay apart. */
const maximumTexts = 0x1_0000;

interface Run {
  readonly prefixes: readonly string[];
  readonly columns: readonly DictionaryColumn[];
}

/**
 * Writers of the members of a row, in order. Neighbours with few values share one writer, whose
 * texts are their members joined: a flag, a direction and an employee are one copy instead of four.
 */
export function planMembers(
  columns: readonly { readonly prefix: string; readonly column: Column }[],
): readonly MemberWriter[] {
  const writers: MemberWriter[] = [];
  let run: Run = { prefixes: [], columns: [] };
  const close = (): void => {
    if (run.columns.length > 0) writers.push(joinRun(run));
    run = { prefixes: [], columns: [] };
  };
  for (const { prefix, column } of columns) {
    if (!(column instanceof DictionaryColumn)) {
      close();
      writers.push(column.member(prefix));
      continue;
    }
    const extended: Run = {
      prefixes: [...run.prefixes, prefix],
      columns: [...run.columns, column],
    };
    if (run.columns.length > 0 && countTexts(extended) > maximumTexts) {
      close();
      run = { prefixes: [prefix], columns: [column] };
    } else {
      run = extended;
    }
  }
  close();
  return writers;
}

/** Lists of codes of a run, each once, and how many codes each has. */
function findCodes({ columns }: Run): ReadonlyMap<Codes, number> {
  return new Map(columns.map(({ codes, values }) => [codes, values.length]));
}

function countTexts(run: Run): number {
  return [...findCodes(run).values()].reduce((product, count) => product * count, 1);
}

function joinRun(run: Run): MemberWriter {
  const [first] = run.columns;
  if (first !== undefined && run.columns.length === 1) return first.member(run.prefixes[0] ?? '');
  const lists = [...findCodes(run)];
  const texts = new LazyTexts(countTexts(run), (combined) => {
    const codes = splitCode(combined, lists);
    return run.columns
      .map((column, index) => {
        const value = column.values[codes.get(column.codes) ?? 0] ?? null;
        return `${run.prefixes[index]}${JSON.stringify(value)}`;
      })
      .join('');
  });
  return (row, writer) => {
    let combined = 0;
    for (const [codes, count] of lists) combined = combined * count + (codes[row] as number);
    texts.need(combined);
    writer.copy(texts, combined);
  };
}

/** The codes that a combined code was made of. */
function splitCode(
  combined: number,
  lists: readonly (readonly [Codes, number])[],
): ReadonlyMap<Codes, number> {
  const codes = new Map<Codes, number>();
  let rest = combined;
  for (const [list, count] of lists.toReversed()) {
    codes.set(list, rest % count);
    rest = Math.floor(rest / count);
  }
  return codes;
}
