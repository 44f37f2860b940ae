/** What a list lets one page have, and how far its offset reaches. */
export interface PageLimits {
  /** Rows that a page shall bring. */
  readonly size: number;
  /** Rows that a page may have; Infinity when the method does not say. */
  readonly maximum: number;
  /** Largest offset that the service takes. */
  readonly maximumOffset: number;
}

/** One page to ask for. */
export interface PageStep {
  readonly offset: number;
  readonly limit: number;
  /** Rows at its beginning that stood in the page before: the last of them joins the two. */
  readonly overlap: number;
}

/**
 * How a list is walked: every page but the first begins with the last row of the page before.
 * When that row is where it is expected, no row between the two pages can have slipped through,
 * however many were added and removed elsewhere meanwhile: each page is one answer of the service,
 * and the pages share their edges.
 */
export class PageSteps {
  readonly #limits: PageLimits;
  readonly #overlap: 0 | 1;
  /** Rows that a page after the first adds. */
  readonly #stride: number;
  /** Rows of a window that pages can reach. */
  readonly reach: number;

  constructor(limits: PageLimits) {
    this.#limits = limits;
    this.#overlap = limits.maximum > 1 ? 1 : 0;
    this.#stride = Math.min(limits.size, limits.maximum - this.#overlap);
    this.reach = limits.maximumOffset + this.#stride + this.#overlap;
  }

  /** The page whose first new row stands at the position. The last one within reach overlaps more. */
  at(position: number): PageStep {
    if (position === 0) return { offset: 0, limit: this.#limits.size, overlap: 0 };
    const offset = Math.min(position - this.#overlap, this.#limits.maximumOffset);
    return { offset, limit: this.#stride + this.#overlap, overlap: position - offset };
  }

  /** Position after that page, when it is full. */
  after(position: number): number {
    const { offset, limit } = this.at(position);
    return offset + limit;
  }
}
