/** A block of code as the site renders it; text in it is escaped, so nothing else ends so. */
const codeBlock = /<code-block[\s\S]*?<\/code-block>/g;
const samples = /(?:<code-block[\s\S]*?<\/code-block>\s*)+/;

/** What a page offers to run. */
export interface PageActions {
  /** Id of the page: `methods/get-account`. */
  readonly id: string;
  /** Path of the site. */
  readonly base: string;
  readonly hasMock: boolean;
}

/**
 * Puts the live parts into the HTML of a generated page: the samples of a method become tabs, its
 * console comes after them; below the reply of an error comes the button that triggers it.
 */
export function placeConsole(html: string, { id, base, hasMock }: PageActions): string {
  const [, folder, slug] = /^(methods|errors)\/([a-z0-9-]+)$/.exec(id) ?? [];
  if (folder === undefined) return html;
  const facts = `${base}console/${folder}/${slug}.json`;
  if (folder === 'errors') return hasMock ? placeTriggers(html, facts) : html;
  const start = html.indexOf('<h2 id="call-it"');
  if (start === -1) return html;
  const after = html
    .slice(start)
    .replace(
      samples,
      (run) => `<sample-tabs data-pagefind-ignore>${run}</sample-tabs>${tryIt(facts, hasMock)}`,
    );
  return html.slice(0, start) + after;
}

function tryIt(facts: string, hasMock: boolean): string {
  const note = hasMock
    ? 'Build the call with a form and run it against a mock in this page. Nothing leaves your machine.'
    : 'Build the call with a form and run it against the real service.';
  return (
    `<try-it class="not-content" data-facts="${facts}" data-pagefind-ignore>` +
    `<div class="console-invitation"><button type="button">Try it</button><p>${note}</p></div></try-it>`
  );
}

function placeTriggers(html: string, facts: string): string {
  let index = -1;
  return html.replace(codeBlock, (block) => {
    index += 1;
    return (
      `${block}<error-trigger class="not-content" data-facts="${facts}" data-index="${index}" data-pagefind-ignore>` +
      '<button type="button">Trigger it in the mock</button></error-trigger>'
    );
  });
}
