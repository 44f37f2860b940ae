import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text that stands in it, that of its children included. */
  readonly text: string;
}

/** Every page of a built site, by its file. */
export function readPages(folder: string): ReadonlyMap<string, string> {
  const files = globSync('**/*.html', { cwd: folder }).toSorted();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Every element of a page, in the order in which they end. */
export function listElements(html: string): readonly HtmlElement[] {
  const elements: HtmlElement[] = [];
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => open.push({ name, attributes, text: '' }),
    ontext: (text) => {
      for (const element of open) element.text += text;
    },
    onclosetag: () => {
      const element = open.pop();
      if (element) elements.push(element);
    },
  });
  parser.end(html);
  return elements;
}
