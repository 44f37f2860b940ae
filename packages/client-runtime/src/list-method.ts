import type { CallOptions, RpcClient } from './client.ts';
import type { ListDescriptor } from './method-descriptor.ts';

/** The types of one list method. Generated, one interface a method. */
export interface ListShape {
  /** A row with all its fields. */
  readonly row: object;
  /** Params as the document declares them; with `fields?: never` when the method has no such param. */
  readonly params: object;
  /** Names of those that a call does not give: the token, and `fields`, whose type depends on the choice. */
  readonly hidden: string;
  /** Fields of a row when the call chooses none. */
  readonly defaultField: string;
  /** Result with the rows under `data`. */
  readonly result: object;
}

export type FieldOf<Shape extends ListShape> = keyof Shape['row'] & string;

/** Fields that a row has when the call chooses none. */
export type DefaultFieldOf<Shape extends ListShape> = Shape['defaultField'] & FieldOf<Shape>;

/** Worked out where a method is called, not where it is declared: that costs a compiler nothing for the others. */
type Without<Whole, Names extends string> = [Names] extends [never] ? Whole : Omit<Whole, Names>;

/** Params of a call that chooses the fields `Field`. */
export type ListParams<Shape extends ListShape, Field> = Without<
  Shape['params'],
  Shape['hidden']
> & {
  /** Fields that the rows shall have; the default ones when left out. */
  readonly fields?: readonly Field[];
};

/** The rows under `data` have exactly the chosen fields. */
export type Page<Shape extends ListShape, Field extends FieldOf<Shape>> = Omit<
  Shape['result'],
  'data'
> & {
  readonly data: readonly Pick<Shape['row'], Field>[];
};

/** A list method as a function of the client, for one page. Longer reads: `pages`, `rows`, `collect`. */
export interface ListMethod<Shape extends ListShape> {
  <const Field extends FieldOf<Shape> = DefaultFieldOf<Shape>>(
    client: RpcClient,
    params: ListParams<Shape, Field>,
    options?: CallOptions,
  ): Promise<Page<Shape, Field>>;
  readonly descriptor: ListDescriptor;
}

export function listMethod<Shape extends ListShape>(descriptor: ListDescriptor): ListMethod<Shape> {
  const method = (client: RpcClient, params: object, options?: CallOptions): Promise<unknown> =>
    client.call(descriptor, params, options);
  return Object.assign(method, { descriptor }) as unknown as ListMethod<Shape>;
}
