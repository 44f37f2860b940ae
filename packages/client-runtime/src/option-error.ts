import { ClientError } from './client-error.ts';

/** The client was set up or called in a way that cannot work. Nothing was sent. */
export class OptionError extends ClientError {
  override readonly name = 'OptionError';
  readonly kind = 'option';

  constructor(message: string, place: string) {
    super(message, { method: place, attempt: 0 });
  }
}
