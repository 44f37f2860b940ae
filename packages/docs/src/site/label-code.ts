/**
 * Names the blocks of code of a page. Those that scroll become regions, and no two regions of a
 * page may go by one name.
 */
export function labelCode(html: string): string {
  let count = 0;
  return html.replace(/<pre data-language="([\w-]+)"/g, (_, language: string) => {
    count += 1;
    return `<pre role="group" aria-label="Code ${count}: ${language}" data-language="${language}"`;
  });
}
