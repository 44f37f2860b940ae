/** A path read back into the parts that its template leaves open. */
export type PathParts = ReadonlyMap<string, string>;

const originPattern = /^[a-z][a-z\d+.-]*:\/\/[^/]*/i;

/**
 * Reads paths by a template such as `https://media.example/talk/{session}/{item}`: the host does not
 * count, nor does a slash at the end. A part is one segment of the path, or a piece of one.
 *
 * @returns a reader that gives undefined for a path of another form
 */
export function createPathReader(template: string): (path: string) => PathParts | undefined {
  const pieces = readPath(template).split(/\{([^{}]+)\}/);
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

/** The path of an address, or of a template for addresses: without host, query and a slash at the end. */
export function readPath(address: string): string {
  return trimSlash(address.replace(originPattern, '').replace(/[?#].*$/, ''));
}

function trimSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** `https://media.example`, of an address or a template; empty for a bare path. */
export function readOrigin(address: string): string {
  return originPattern.exec(address)?.[0] ?? '';
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
