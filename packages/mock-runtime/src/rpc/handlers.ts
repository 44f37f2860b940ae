import type { ApiDescription, MethodDescription } from '../api-description.ts';
import { createExampleHandler } from '../values/example-handler.ts';
import type { Handler } from './engine-options.ts';

/** What answers each method: what was given for it, else its examples or its schema. */
export class Handlers {
  readonly #given: Map<string, Handler>;
  readonly #description: ApiDescription;
  readonly #seed: number;

  constructor(given: Readonly<Record<string, Handler>>, description: ApiDescription, seed: number) {
    this.#given = new Map(Object.entries(given));
    this.#description = description;
    this.#seed = seed;
  }

  has(method: MethodDescription): boolean {
    return this.#given.has(method.name);
  }

  find(method: MethodDescription): Handler {
    let handler = this.#given.get(method.name);
    if (handler === undefined) {
      handler = createExampleHandler(method, this.#description.schemas, this.#seed);
      this.#given.set(method.name, handler);
    }
    return handler;
  }
}
