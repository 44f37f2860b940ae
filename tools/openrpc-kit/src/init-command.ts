import type { Command } from 'commander';
import { nameOption } from './command-options.ts';

export function addInitCommand(program: Command): void {
  program
    .command('init')
    .description('write an openrpc-kit.config.ts for a document')
    .argument('<spec>', 'the OpenRPC document, in this folder or below')
    .addOption(nameOption())
    .option('-o, --out <folder>', 'folder for the packages', 'packages')
    .action(async (spec: string, options: { readonly name?: string; readonly out: string }) => {
      const { writeConfig } = await import('./write-config.ts');
      const { file, warnings } = await writeConfig(spec, options, process.cwd());
      const { printWarnings } = await import('./print-warnings.ts');
      await printWarnings(warnings);
      process.stdout.write(
        `${file}  written\nNext: npm install --save-dev openrpc-kit, then npx openrpc-kit generate\n`,
      );
    });
}
