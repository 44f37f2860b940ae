/** Length of a text as JSON Schema counts it: by code points, so that an emoji is one character. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
