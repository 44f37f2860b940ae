// @ts-expect-error -- The package comes without types.
import { getPHPLoaderModule } from '@php-wasm/node-8-4';
import * as universal from '@php-wasm/universal';

/** A PHP, as far as it is used here. */
export interface PhpRuntime {
  writeFile(path: string, text: string): void;
  /** Lets `post_message_to_js` of PHP return what the listener answers. */
  onMessage(listener: (message: string) => Promise<string>): void;
  /** @throws when the script ends with another status than 0 */
  run(options: { code: string; env: Readonly<Record<string, string>> }): Promise<{
    readonly text: string;
    readonly errors: string;
    readonly exitCode: number;
  }>;
}

/** The package's types are not for Node's way to find modules. */
const { loadPHPRuntime, PHP } = universal as unknown as {
  loadPHPRuntime(loader: unknown, options: { processId: number }): Promise<number>;
  PHP: new (runtime: number) => PhpRuntime;
};

/** Starts the PHP that comes with the packages. */
export async function startPhpRuntime(): Promise<PhpRuntime> {
  const loader = (await getPHPLoaderModule()) as unknown;
  return new PHP(await loadPHPRuntime(loader, { processId: 1 }));
}
