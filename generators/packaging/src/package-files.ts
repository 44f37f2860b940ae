import type { GeneratedFile } from '@openrpc-kit/emit';
import type { PackageInput } from './wrap-package.ts';

/** What differs between the kinds of package. */
export interface PackagePlan {
  /** Last part of the package's name. */
  readonly name: string;
  readonly description: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly tsconfig: object;
  /** Text below the title of the README. */
  readonly readme: string;
  /** Hand-written sources, by path in the package. */
  readonly sources: Readonly<Record<string, string>>;
  /** Where a generated file goes in the package; undefined leaves it out. */
  readonly placeGenerated: (path: string) => string | undefined;
}

/** Version of the runtimes that generated code is made for. */
export const runtimeVersion = '^0.1.0';

/** What compiles the sources: both majors make the same files of them. */
export const compilerRange = '^6.0.0 || ^7.0.0';

export function toPackageFiles(
  plan: PackagePlan,
  { scope, generated }: PackageInput,
): GeneratedFile[] {
  const name = `${scope}/${plan.name}`;
  // No licence: the packages are made of the user's document. A LICENSE put beside stays, and npm packs it.
  const manifest = {
    name,
    version: '0.1.0',
    description: plan.description,
    type: 'module',
    sideEffects: false,
    ...plan.manifest,
  };
  return [
    { path: 'package.json', text: toJson(manifest) },
    { path: 'tsconfig.json', text: toJson(plan.tsconfig) },
    { path: 'README.md', text: `# ${name}\n\n${plan.readme.trim()}\n` },
    ...Object.entries(plan.sources).map(([path, text]) => ({ path, text })),
    ...generated.flatMap(({ path, text }) => {
      const place = plan.placeGenerated(path);
      return place === undefined ? [] : [{ path: place, text }];
    }),
  ];
}

/** Generated sources stand beside the hand-written ones. */
export function placeSource(path: string): string {
  return `src/${path}`;
}

/** Strict settings under which all generated code compiles, from `src` into `dist` unless told otherwise. */
export function strictConfig(types: readonly string[], others: object = {}): object {
  return {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
      module: 'nodenext',
      types,
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      isolatedDeclarations: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      declaration: true,
      skipLibCheck: true,
      rootDir: 'src',
      outDir: 'dist',
      ...others,
    },
    include: ['src'],
  };
}

/** Entry built from a source: types and code in `dist`. */
export function builtEntry(path: string): { readonly types: string; readonly default: string } {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
