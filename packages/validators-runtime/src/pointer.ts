/** Adds a segment to a JSON pointer (RFC 6901). */
export function joinPointer(pointer: string, segment: string | number): string {
  return `${pointer}/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Segments of a JSON pointer: `/filter/filters/1` -> `['filter', 'filters', '1']`. */
export function splitPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** As the service names a place: `/filter/filters/1` -> `filter.filters.1`. */
export function toField(pointer: string): string {
  return splitPointer(pointer).join('.');
}
