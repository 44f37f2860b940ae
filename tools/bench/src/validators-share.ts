import type { JudgePage } from './validators-peers.ts';

/**
 * How long each judge takes with a page, in per cent of what JSON.parse takes to read it. As in a
 * program, each page is judged once, when it has just been read. All take turns in short rounds, and
 * the least busy round of each counts: what else the machine does only ever adds.
 */
export function measureShares(
  text: string,
  judges: Readonly<Record<string, JudgePage>>,
): { readonly parse: number; readonly shares: ReadonlyMap<string, number> } {
  let parse = Infinity;
  const least = new Map(Object.keys(judges).map((name) => [name, Infinity]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, judge] of Object.entries(judges)) {
      const pages: unknown[] = [];
      const reading = measureRound(() => pages.push(JSON.parse(text)));
      const judging = measureRound((index) => {
        if (!judge(pages[index])) throw new Error(`${name} refuses the page of the bench`);
      });
      if (round < warmUps) continue;
      parse = Math.min(parse, reading);
      least.set(name, Math.min(judging, least.get(name)!));
    }
  }
  return { parse, shares: new Map([...least].map(([name, time]) => [name, (100 * time) / parse])) };
}

const rounds = 150;
const warmUps = 30;
const pagesPerRound = 6;

/** Milliseconds of processor time of one run. */
function measureRound(run: (index: number) => unknown): number {
  const before = process.cpuUsage();
  for (let index = 0; index < pagesPerRound; index++) run(index);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / pagesPerRound;
}
