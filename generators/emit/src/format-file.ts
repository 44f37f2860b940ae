/**
 * Formats the text of one file. The formatter is loaded for the first one: generators print what needs none.
 *
 * @throws when it does not parse: a defect of a generator, named with its file.
 */
export async function formatFile(path: string, text: string): Promise<string> {
  const { format } = await import('oxfmt');
  const { code, errors } = await format(path, text, { singleQuote: true, printWidth: 100 });
  const [error] = errors;
  if (error) throw new Error(`generated file ${path} does not parse: ${error.message}`);
  return code;
}
