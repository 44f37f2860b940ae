/** An error of the second server, as the documentation lists them. */
export class Refusal extends Error {
  readonly code: number;
  readonly field: string | null;
  readonly data: object;

  constructor(mnemonic: string, code: number, field: string | null = null, data: object = {}) {
    super(mnemonic);
    this.code = code;
    this.field = field;
    this.data = data;
  }

  /** The member `error` of a reply. */
  toObject(): object {
    const nothing = { value: null, params: {}, extended_helper: null };
    const data = { mnemonic: this.message, field: this.field, ...nothing, ...this.data };
    return { code: this.code, message: `refused: ${this.message}`, data };
  }
}
