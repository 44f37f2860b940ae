import type { ApiDescription, MethodDescription } from '../api-description.ts';
import { createExampleHandler } from '../values/example-handler.ts';
import type { EngineOptions, Handler, ResultValidator } from './engine-options.ts';

/** What answers each method: what was given for it, else its examples or its schema. */
export class Handlers {
  readonly #known: Map<string, Handler>;
  readonly #given: ReadonlySet<string>;
  readonly #description: ApiDescription;
  readonly #results: Readonly<Record<string, ResultValidator>>;
  readonly #seed: number;

  constructor(options: EngineOptions) {
    const given = Object.entries(options.handlers ?? {});
    this.#known = new Map(given);
    this.#given = new Set(this.#known.keys());
    this.#description = options.description;
    this.#results = options.resultValidators ?? {};
    this.#seed = options.seed ?? 1;
  }

  /** Whether a handler was given for the method. */
  has(method: MethodDescription): boolean {
    return this.#given.has(method.name);
  }

  find(method: MethodDescription): Handler {
    let handler = this.#known.get(method.name);
    if (handler === undefined) {
      handler = createExampleHandler(method, {
        schemas: this.#description.schemas,
        seed: this.#seed,
        validator: Object.hasOwn(this.#results, method.name)
          ? this.#results[method.name]
          : undefined,
      });
      this.#known.set(method.name, handler);
    }
    return handler;
  }
}
