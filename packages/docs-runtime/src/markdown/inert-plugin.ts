import type { MdastPluginEntry } from 'satteri';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The second lock on generated pages. The generator escapes all markup of the spec; should this
 * engine still see HTML or a directive in one of its pages, the build stops and names the file.
 */
export function makeInertPlugin(folder: string): MdastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL ? fileURLToPath(fileURL) : '';
    if (!file.startsWith(folder + sep)) return undefined;
    const refuse = (kind: string) => (): never => {
      throw new Error(
        `${file}: a generated page holds ${kind}; this is a defect of the docs generator`,
      );
    };
    return {
      name: 'inert',
      html: refuse('HTML'),
      containerDirective: refuse('a directive'),
      leafDirective: refuse('a directive'),
      image: refuse('an image'),
    };
  };
}
