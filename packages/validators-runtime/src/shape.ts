/**
 * Which members the objects of a reply have: what drift is measured against. Generated from the
 * result's schema; a leaf has no shape.
 */
export type Shape = ObjectShape | ListShape | (() => Shape);

export interface ObjectShape {
  /** Documented members: the shape of each, or null for a leaf. */
  readonly members: Readonly<Record<string, Shape | null>>;
  /** Members that should be there. */
  readonly required: readonly string[];
  /** Rows of the list: when a call names fields, those should be there instead. */
  readonly row?: true;
  /** Whether an object has all that are required; spares looking at each by name. */
  readonly isComplete?: (object: never) => boolean;
  /** Other members are documented to exist. */
  readonly open?: true;
}

export interface ListShape {
  readonly items: Shape;
}
