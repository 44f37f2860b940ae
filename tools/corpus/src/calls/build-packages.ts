import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

const workspace = join(import.meta.dirname, '../../../..');

/**
 * Makes generated packages ready to run: sources without their types in `dist`, as a build puts
 * them, and the runtimes of this workspace where they look for them.
 */
export function buildPackages(folder: string, scope: string): void {
  for (const kind of ['client', 'mock-server']) {
    const sources = join(folder, kind, 'src');
    for (const path of globSync('**/*.ts', { cwd: sources })) {
      const target = join(folder, kind, 'dist', path.replace(/ts$/, 'js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, stripTypeScriptTypes(readFileSync(join(sources, path), 'utf8')));
    }
  }
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, scope), { recursive: true });
  symlinkSync(join(workspace, 'node_modules/@openrpc-kit'), join(modules, '@openrpc-kit'));
  cpSync(join(folder, 'validators'), join(modules, scope, 'validators'), { recursive: true });
}
