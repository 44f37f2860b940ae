import { printFile, type GeneratedFile } from '@openrpc-kit/emit';
import type { Context } from './context.ts';
import { toFileStem } from './file-stem.ts';
import { hasShape, importShapes, printShape, shapeName } from './print-shape.ts';

/** The shapes of named schemas, a module each: what drift is measured against. */
export function emitShapes(context: Context): GeneratedFile[] {
  return context.model.schemas.flatMap(({ name, schema, kind }) => {
    if ((kind !== 'row' && kind !== 'plain') || !hasShape(context, name)) return [];
    const shape = printShape(context, schema, kind === 'row' ? name : undefined);
    if (!shape) return [];
    return printFile(`shapes/${toFileStem(name)}.js`, {
      imports: importShapes(shape, './', name),
      statements: [`export const ${shapeName(name)} = ${shape.text};`],
    });
  });
}
