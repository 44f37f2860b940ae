/** Puts a picture into the HTML of a page: after its first paragraphs, before its first table. */
export function placeFigure(html: string, figure: string | undefined): string {
  if (figure === undefined) return html;
  const table = html.search(/<[a-z-]+ class="table-frame"/);
  const place = table === -1 ? html.length : table;
  return html.slice(0, place) + figure + html.slice(place);
}
