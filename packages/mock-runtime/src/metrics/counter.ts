export type Labels = Readonly<Record<string, string | number>>;

export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

/** More series than this are counted as one: what callers send must not fill the memory. */
const mostSeries = 2000;

/** Numbers that only grow, one for each set of labels. */
export class Counter {
  readonly #series = new Map<string, { readonly labels: Labels; value: number }>();

  add(labels: Labels, amount = 1): void {
    const key = Object.values(labels).join('\n');
    const series = this.#series.get(key) ?? this.#open(key, labels);
    series.value += amount;
  }

  get samples(): readonly Sample[] {
    return [...this.#series.values()];
  }

  #open(key: string, labels: Labels): { readonly labels: Labels; value: number } {
    if (this.#series.size >= mostSeries && key !== '') {
      return this.#series.get('') ?? this.#open('', maskLabels(labels));
    }
    const series = { labels, value: 0 };
    this.#series.set(key, series);
    return series;
  }
}

function maskLabels(labels: Labels): Labels {
  return Object.fromEntries(Object.keys(labels).map((name) => [name, 'other']));
}
