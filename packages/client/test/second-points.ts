import { Refusal } from './second-refusal.ts';

/** Points of the second server, in fixed windows: so many a "minute", which may be shorter here. */
export class SecondPoints {
  readonly #limit: number;
  readonly #length: number;
  #window = 0;
  #spent = 0;
  /** Calls that were refused for want of points. */
  refused = 0;

  /** @param length milliseconds of the "minute" */
  constructor(limit: number, length: number) {
    this.#limit = limit;
    this.#length = length;
  }

  /** Takes a point, or refuses the call. */
  spend(): void {
    const state = this.state();
    if (state.minute_remaining > 0) {
      this.#spent++;
      return;
    }
    this.refused++;
    const data = { params: { limit_type: 'minute' }, metadata: { limits: state } };
    throw new Refusal('limit_exceeded', -32_029, null, data);
  }

  /** `metadata.limits`; the day is no matter here. */
  state(): Readonly<Record<string, number>> & { readonly minute_remaining: number } {
    const now = Date.now();
    const window = Math.floor(now / this.#length);
    if (window !== this.#window) [this.#window, this.#spent] = [window, 0];
    return {
      minute_limit: this.#limit,
      minute_remaining: this.#limit - this.#spent,
      minute_reset: (this.#length - (now % this.#length)) / 1000,
      day_limit: 100_000,
      day_remaining: 100_000,
      day_reset: 3600,
    };
  }
}
