import { readPackages, type Package } from './check-imports.ts';
import { unpublished } from './rules.ts';

/** Lines for every package under `packages/` that would bring a heavy tool to those who install it. */
export function checkPublished(root: string): readonly string[] {
  const packages = readPackages(root);
  const byName = new Map(packages.map((each) => [each.json.name, each]));
  const published = packages.filter(
    (each) => each.root.startsWith('packages/') && each.json.private !== true,
  );
  return published.flatMap((each) =>
    [...findHeavy(each, byName)].map(
      ([heavy, by]) =>
        `${each.root}/package.json  ${each.json.name} would install ${heavy}, through ${by}`,
    ),
  );
}

/** Heavy packages by name, each with the workspace package that asks for it. */
function findHeavy(
  start: Package,
  byName: ReadonlyMap<string, Package>,
): ReadonlyMap<string, string> {
  const heavy = new Map<string, string>();
  const seen = new Set<string>();
  const visit = ({ json }: Package): void => {
    if (seen.has(json.name)) return;
    seen.add(json.name);
    for (const name of Object.keys(json.dependencies ?? {})) {
      if (unpublished.includes(name)) heavy.set(name, json.name);
      const own = byName.get(name);
      if (own !== undefined) visit(own);
    }
  };
  visit(start);
  return heavy;
}
