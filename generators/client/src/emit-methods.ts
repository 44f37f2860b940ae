import {
  identifier,
  printFile,
  stringLiteral,
  type GeneratedFile,
  type GeneratorInput,
} from '@openrpc-kit/emit';

/** `methods.ts`: all methods, one by one, so that bundlers drop those that are not used. */
export function emitMethods({ model, options }: GeneratorInput): GeneratedFile {
  const lines = model.methods.map(
    ({ slug, identifier: name }) =>
      `export { ${identifier(name)} } from ${stringLiteral(`./methods/${slug}${options.importExtension}`)};`,
  );
  return printFile('methods.ts', {
    statements: [lines.length === 0 ? 'export {};' : lines.join('\n')],
  });
}
