import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocs } from './build-docs.ts';
import { publishVersion } from './made/publish-version.ts';
import { serveDocs } from './serve-docs.ts';
import { generated, versions } from './site/folders.ts';
import { readSiteSettings } from './site/site-settings.ts';

const [command = 'build', argument] = process.argv.slice(2);

if (command === 'build') {
  try {
    await buildDocs(argument === undefined ? {} : { output: argument });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else if (command === 'serve') {
  const { base } = readSiteSettings(process.env);
  const { url } = await serveDocs({ base, port: Number(argument ?? 0) });
  console.log(`docs at ${url}`);
} else if (command === 'publish-version') {
  try {
    console.log(publishVersion(readFileSync(join(generated, 'openrpc.json'), 'utf8'), versions));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.error(
    `unknown command ${command}: use "build [folder]", "serve [port]" or "publish-version"`,
  );
  process.exitCode = 1;
}
