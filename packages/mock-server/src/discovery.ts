import type { JsonValue } from '@openrpc-kit/mock-runtime';

/**
 * What `rpc.discover` answers with. The document is as large as the rest of the mock, and most mocks
 * never tell it: it is a module of its own, loaded when it is wanted.
 */
export class Discovery {
  #document: JsonValue | undefined;
  #loading: Promise<void> | undefined;

  /** Undefined until it is loaded. */
  get document(): JsonValue | undefined {
    return this.#document;
  }

  load(): Promise<void> {
    this.#loading ??= this.#import();
    return this.#loading;
  }

  async #import(): Promise<void> {
    const { document } = await import('./generated/document.ts');
    this.#document = document;
  }
}
