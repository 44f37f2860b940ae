/**
 * npm scope for the packages of an API: the name that was asked for, else one made of its title.
 *
 * @example toScope(undefined, 'Pet Store!') // '@pet-store'
 * @throws {RangeError} for a name that npm would refuse
 */
export function toScope(name: string | undefined, title: string): string {
  if (name === undefined) return `@${toPackageName(title) || 'api'}`;
  const scope = name.startsWith('@') ? name : `@${name}`;
  if (/^@[a-z0-9][a-z0-9._-]*$/.test(scope) && scope.length <= 100) return scope;
  throw new RangeError(
    `${JSON.stringify(name)} is no npm scope: use lower-case letters, digits and hyphens`,
  );
}

/** Lower-case letters, digits and hyphens: nothing of a title can be a path. */
function toPackageName(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
}
