import type { Conventions } from '@openrpc-kit/model';
import type { ConventionReport } from './diff-conventions.ts';
import { showText } from './printable.ts';

/** Things with texts, and where the convention holds them. */
interface Shelf {
  /** Below `x-conventions`. */
  readonly place: readonly string[];
  readonly texts: ReadonlyMap<string, Texts>;
  /** Whether texts say it when one of the things comes or goes; else a rule of its own does. */
  readonly complete: boolean;
}

type Texts = Readonly<Record<string, string>>;

/** What conventions say to readers: pages, operators, audiences, open points. */
export function diffConventionTexts(
  before: Conventions,
  after: Conventions,
  report: ConventionReport,
): void {
  const shelves = collectTexts(after);
  for (const [index, { place, texts, complete }] of collectTexts(before).entries()) {
    const others = shelves[index]?.texts ?? new Map<string, Texts>();
    for (const id of new Set([...texts.keys(), ...others.keys()])) {
      const old = texts.get(id);
      const now = others.get(id);
      if ((!old || !now) && !complete) continue;
      for (const member of new Set(Object.keys({ ...old, ...now }))) {
        if (old?.[member] === now?.[member]) continue;
        const shown = { before: show(old?.[member]), after: show(now?.[member]) };
        report('description-changed', place, shown, `${id}.${member}`);
      }
    }
  }
}

function show(text: string | undefined): string | undefined {
  return text === undefined ? undefined : showText(text);
}

function collectTexts({ pages, filter, access, openPoints }: Conventions): readonly Shelf[] {
  const operators = filter.operators.map(({ operator, title, description, alias }) => {
    const texts: Texts = { title, description, ...(alias && { alias: 'not advertised' }) };
    return [operator, texts] as const;
  });
  return [
    { place: [], texts: toTexts(pages, 'id'), complete: true },
    { place: ['filter', 'operators'], texts: new Map(operators), complete: false },
    { place: ['access', 'audiences'], texts: toTexts(access.audiences, 'name'), complete: true },
    { place: ['open-points', 'points'], texts: toTexts(openPoints, 'id'), complete: true },
  ];
}

function toTexts<Key extends string>(
  things: readonly Readonly<Record<Key, string>>[],
  key: Key,
): ReadonlyMap<string, Texts> {
  return new Map(
    things.map((thing) => {
      const { [key]: id, ...texts } = thing;
      return [id, texts];
    }),
  );
}
