import { buildDocs } from './build-docs.ts';
import { serveDocs } from './serve-docs.ts';
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
} else {
  console.error(`unknown command ${command}: use "build [folder]" or "serve [port]"`);
  process.exitCode = 1;
}
