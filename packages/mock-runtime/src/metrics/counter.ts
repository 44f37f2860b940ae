export type Labels = Readonly<Record<string, string | number>>;

export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

/** One of the numbers of a counter; whoever counts often keeps it. */
export interface Series {
  readonly labels: Labels;
  value: number;
}

/** More series than this are counted as one: what callers send must not fill the memory. */
const mostSeries = 2000;

/** Numbers that only grow, one for each set of labels. */
export class Counter {
  readonly #series = new Map<string, Series>();

  add(labels: Labels, amount = 1): void {
    this.open(labels).value += amount;
  }

  /** The number of these labels; the one that all others share once there are too many. */
  open(labels: Labels): Series {
    const key = Object.values(labels).join('\n');
    const known = this.#series.get(key);
    if (known !== undefined) return known;
    if (this.#series.size < mostSeries) return this.#add(key, labels);
    return this.#series.get('') ?? this.#add('', maskLabels(labels));
  }

  get samples(): readonly Sample[] {
    return [...this.#series.values()];
  }

  #add(key: string, labels: Labels): Series {
    const series = { labels, value: 0 };
    this.#series.set(key, series);
    return series;
  }
}

function maskLabels(labels: Labels): Labels {
  return Object.fromEntries(Object.keys(labels).map((name) => [name, 'other']));
}
