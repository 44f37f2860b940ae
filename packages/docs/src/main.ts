import { buildDocs } from './build-docs.ts';
import { serveDocs } from './serve-docs.ts';

const [command = 'build', port] = process.argv.slice(2);

if (command === 'serve') {
  const { url } = await serveDocs(port === undefined ? {} : { port: Number(port) });
  console.log(`docs at ${url}`);
} else {
  await buildDocs();
}
