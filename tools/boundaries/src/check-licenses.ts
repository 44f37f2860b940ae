import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackages } from './check-imports.ts';

const name = 'LICENSE';

/**
 * Lines for every published package that names a licence and does not carry its text: npm packs the
 * file of the package's own folder, never that of the workspace, and follows no links.
 */
export function checkLicenses(root: string): readonly string[] {
  if (!existsSync(join(root, name))) return [];
  const text = readFileSync(join(root, name), 'utf8');
  return readPackages(root)
    .filter(({ json }) => json.private !== true && json.license !== undefined)
    .flatMap((each) => {
      const file = join(root, each.root, name);
      if (!existsSync(file)) return [`${each.root}  is published without ${name}: copy the root's`];
      return readFileSync(file, 'utf8') === text
        ? []
        : [`${each.root}/${name}  is not what the root's says`];
    });
}
