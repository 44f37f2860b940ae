import type { CallOptions, RpcClient } from './client.ts';
import type {
  DefaultFieldOf,
  FieldOf,
  ListMethod,
  ListParams,
  ListShape,
  Page,
} from './list-method.ts';
import { pages, type ReadPage, type ReadParams } from './pages.ts';
import type { ReadOptions } from './read-options.ts';
import { collect, rows } from './rows.ts';

/** A list method of one client: call it for one page, or read through any period. */
export interface BoundList<Shape extends ListShape> {
  <const Field extends FieldOf<Shape> = DefaultFieldOf<Shape>>(
    params: ListParams<Shape, Field>,
    options?: CallOptions,
  ): Promise<Page<Shape, Field>>;
  /** All pages of any period, split as the service needs it. */
  pages<const Field extends FieldOf<Shape> = DefaultFieldOf<Shape>>(
    params: ReadParams<Shape, Field>,
    options?: ReadOptions,
  ): AsyncGenerator<ReadPage<Shape, Field>, void, undefined>;
  /** All rows of any period, each exactly once. */
  rows<const Field extends FieldOf<Shape> = DefaultFieldOf<Shape>>(
    params: ReadParams<Shape, Field>,
    options?: ReadOptions,
  ): AsyncGenerator<Pick<Shape['row'], Field>, void, undefined>;
  /** All rows of any period in one array. */
  collect<const Field extends FieldOf<Shape> = DefaultFieldOf<Shape>>(
    params: ReadParams<Shape, Field>,
    options?: ReadOptions,
  ): Promise<Pick<Shape['row'], Field>[]>;
}

/** Ties a list method to a client. */
export function bindList<Shape extends ListShape>(
  client: RpcClient,
  method: ListMethod<Shape>,
): BoundList<Shape> {
  const bound: Pick<BoundList<Shape>, keyof BoundList<Shape>> = {
    pages: (params, options) => pages(client, method, params, options),
    rows: (params, options) => rows(client, method, params, options),
    collect: (params, options) => collect(client, method, params, options),
  };
  const call = (params: ListParams<Shape, FieldOf<Shape>>, options?: CallOptions): unknown =>
    method(client, params, options);
  return Object.assign(call, bound) as BoundList<Shape>;
}
