import { generate, loadConfig } from 'openrpc-kit';

/** Brings the packages up to date with the spec, and says what that changed. */
export async function regenerate(): Promise<void> {
  const { config, root } = await loadConfig(undefined, import.meta.dirname);
  const { outputs } = await generate(config, { root });
  for (const { artifact, folder, written, deleted, unchanged } of outputs) {
    const changes = [
      written.length > 0 && `${written.length} written`,
      deleted.length > 0 && `${deleted.length} deleted`,
      unchanged > 0 && `${unchanged} as they were`,
    ];
    const counts = changes.filter((part) => part !== false).join(', ');
    process.stdout.write(`  ${artifact.padEnd(11)}  ${folder.padEnd(34)}  ${counts}\n`);
  }
}
