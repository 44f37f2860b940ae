import type { ApiModel, Method } from '@openrpc-kit/model';
import { appendPointer } from './pointer.ts';
import { locate, type Located } from './schemas/schema-part.ts';

/** A method and where it stands in the bundled document. */
export interface LocatedMethod {
  readonly method: Method;
  /** `#/methods/4`. */
  readonly pointer: string;
  /** As it stands in the bundled document. */
  readonly document: ApiModel['document']['methods'][number];
  /** What a call costs when the method does not say. */
  readonly defaultWeight: number | undefined;
  /** The service sends it: it tells what happens to a subscription. */
  readonly isEvent: boolean;
}

export function locateMethods({
  methods,
  document,
  conventions,
}: ApiModel): ReadonlyMap<string, LocatedMethod> {
  const events = new Set(methods.map(({ subscription }) => subscription?.notification));
  return new Map(
    methods.map((method, index) => [
      method.name,
      {
        method,
        pointer: appendPointer('#/methods', index),
        document: document.methods[index] as LocatedMethod['document'],
        defaultWeight: conventions?.limits.defaultWeight,
        isEvent: events.has(method.name),
      },
    ]),
  );
}

export function pointToParam({ pointer }: LocatedMethod, index: number): string {
  return appendPointer(pointer, 'params', index);
}

/** The schema of a param. */
export function locateParam(located: LocatedMethod, index: number): Located {
  const { schema } = located.method.params[index] as Method['params'][number];
  return locate(schema, appendPointer(pointToParam(located, index), 'schema'));
}

/** The schema of the result; undefined for a notification. */
export function locateResult({ method, pointer }: LocatedMethod): Located | undefined {
  return method.result && locate(method.result.schema, appendPointer(pointer, 'result', 'schema'));
}
