import type { Checkpoint } from '@callgear-data-api/client';
import type { Customer } from './customer.ts';

/** A place in the file, and the place in the read that belongs to it. */
export interface Point {
  readonly bytes: number;
  readonly rows: number;
  /** Null at the very beginning. */
  readonly checkpoint: Checkpoint | null;
  /** Whose rows are being read there, where several customers are. */
  readonly customer?: Customer | undefined;
}

export interface Points {
  /** Where to go on. */
  readonly point: Point;
  /** Start of the window being read: where to go on when its rows have moved meanwhile. */
  readonly windowStart: Point;
}

/** A page that has been written. */
export interface WrittenPage {
  readonly window: Checkpoint['window'];
  /** Absent while a window is being read again. */
  readonly checkpoint: Checkpoint | undefined;
  readonly customer?: Customer | undefined;
  /** Size of the file and its rows, after the page. */
  readonly bytes: number;
  readonly rows: number;
}

/**
 * Follows a read from page to page, and tells from where another process could go on so that no
 * row is lost or doubled. It goes back to the start of a window whenever the memory of the reader
 * is needed to tell new rows from old ones: while the window is read again, and while it is read in
 * parts after some of it was delivered. Each customer is a read of its own.
 */
export class ResumePoints {
  #points: Points;
  #window: Checkpoint['window'] | null = null;
  #customer: Customer | undefined;
  /** Some rows of the window are in the file, and others are not. */
  #isOpen = false;
  #canGoBack: boolean;
  #held: NonNullable<Checkpoint['window']> | undefined;
  #size: { readonly bytes: number; readonly rows: number };

  constructor(start: Points) {
    this.#points = start;
    this.#size = start.point;
    this.#canGoBack = start.windowStart.bytes < start.point.bytes;
    const { checkpoint, customer } = start.point;
    this.#customer = customer;
    if (checkpoint === null) return;
    this.#window = checkpoint.window;
    this.#isOpen = checkpoint.offset !== checkpoint.total && checkpoint.offset > 0;
  }

  get points(): Points {
    return this.#points;
  }

  /** Whether the read began in the middle of the window that it is still in. */
  get canGoBack(): boolean {
    return this.#canGoBack;
  }

  /** Notes a page that is safe on the disk. */
  note({ window, checkpoint, customer, bytes, rows }: WrittenPage): Points {
    if (customer?.customerId !== this.#customer?.customerId) this.#begin(customer);
    const isNew = this.#window === null || !isSame(window, this.#window);
    if (isNew) this.#enter(window);
    this.#isOpen = checkpoint === undefined || checkpoint.offset !== checkpoint.total;
    const { windowStart } = this.#points;
    const isKnown = checkpoint !== undefined && this.#held === undefined;
    this.#points = {
      windowStart,
      point: isKnown ? this.#place(bytes, rows, checkpoint) : windowStart,
    };
    this.#size = { bytes, rows };
    return this.#points;
  }

  #begin(customer: Customer | undefined): void {
    this.#customer = customer;
    this.#window = null;
    this.#isOpen = false;
    this.#held = undefined;
  }

  #enter(window: Checkpoint['window']): void {
    const last = this.#window ?? undefined;
    if (this.#held && !isWithin(window, this.#held)) this.#held = undefined;
    if (!this.#held && last && this.#isOpen && isWithin(window, last)) this.#held = last;
    this.#window = window;
    this.#canGoBack = false;
    if (this.#held) return;
    const { bytes, rows } = this.#size;
    const checkpoint = { ...(window && { window }), offset: 0, total: undefined };
    const windowStart = this.#place(bytes, rows, bytes === 0 ? null : checkpoint);
    this.#points = { point: windowStart, windowStart };
  }

  #place(bytes: number, rows: number, checkpoint: Checkpoint | null): Point {
    return { bytes, rows, checkpoint, ...(this.#customer && { customer: this.#customer }) };
  }
}

function isSame(one: Checkpoint['window'], other: Checkpoint['window']): boolean {
  return one?.from === other?.from && one?.till === other?.till;
}

/** Times of the wire compare as texts. */
function isWithin(inner: Checkpoint['window'], outer: NonNullable<Checkpoint['window']>): boolean {
  return inner !== undefined && inner.from >= outer.from && inner.till <= outer.till;
}
