import { buildDocs } from './build-docs.ts';
import { serveDocs } from './serve-docs.ts';
import { readSiteSettings } from './site/site-settings.ts';

const [command = 'build', argument] = process.argv.slice(2);

if (command === 'build') {
  await buildDocs(argument === undefined ? {} : { output: argument });
} else if (command === 'serve') {
  const { base } = readSiteSettings(process.env);
  const { url } = await serveDocs({ base, port: Number(argument ?? 0) });
  console.log(`docs at ${url}`);
} else {
  console.error(`unknown command ${command}: use "build [folder]" or "serve [port]"`);
  process.exitCode = 1;
}
