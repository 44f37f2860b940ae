/** A path read back into the parts that its template leaves open. */
export type PathParts = ReadonlyMap<string, string>;

/**
 * Reads paths by a template such as `https://media.example/talk/{session}/{item}`: the host does not
 * count, nor does a slash at the end. A part is one segment of the path, or a piece of one.
 *
 * @returns a reader that gives undefined for a path of another form
 */
export function createPathReader(template: string): (path: string) => PathParts | undefined {
  const path = template.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const pieces = trimSlash(path).split(/\{([^{}]+)\}/);
  const names = pieces.filter((_piece, index) => index % 2 === 1);
  const pattern = pieces.map((piece, index) =>
    index % 2 === 1 ? '([^/]+)' : escapePattern(piece),
  );
  const form = new RegExp(`^${pattern.join('')}$`, 'u');
  return (given) => {
    const found = form.exec(trimSlash(given));
    const values = found?.slice(1).map(decode);
    if (values === undefined || values.includes(undefined)) return undefined;
    return new Map(names.map((name, index) => [name, values[index] ?? '']));
  };
}

function trimSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** Undefined for escapes that are no UTF-8. */
function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
