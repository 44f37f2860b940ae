import { extname } from 'node:path';
import { SpecNode, type SourceFile } from '@openrpc-kit/model';
import { visit } from 'jsonc-parser';
import { quote } from '../../quote.ts';
import type { Rule, RuleContext } from '../../rule.ts';

export const duplicateKey: Rule = {
  code: 'STR001',
  group: 'structure',
  name: 'duplicate-key',
  severity: 'error',
  title: 'Key stands twice',
  cause: 'Of two members with one key, parsers keep the last and drop the first without a word.',
  fix: 'Rename one of them, or remove the one that was not meant.',
  check(context) {
    for (const file of context.reader.sources) {
      // A YAML file with a key twice does not load.
      if (!/^\.ya?ml$/i.test(extname(file.path))) checkFile(context, file);
    }
  },
};

function checkFile(context: RuleContext, file: SourceFile): void {
  const open: Map<string, number>[] = [];
  visit(file.text, {
    onObjectBegin: () => {
      open.push(new Map());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, _offset, _length, line, character, toPath) => {
      const lines = open.at(-1);
      const first = lines?.get(key);
      if (first === undefined) {
        lines?.set(key, line + 1);
        return;
      }
      const place = [...toPath(), key].reduce<SpecNode>(
        (node, part) => node.child(part),
        SpecNode.root(file),
      );
      context.report(place, `${quote(key)} stands on line ${first} already; only the last counts`, {
        position: { line: line + 1, column: character + 1 },
      });
    },
  });
}
