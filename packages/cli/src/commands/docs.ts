import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { didYouMean } from '../expressions/suggest.ts';
import { facts } from '../generated/facts.ts';
import { parsePort } from '../connection/connection-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

interface DocsFlags {
  readonly port: number;
}

const examples = `
Examples:
  $ callgear-data docs                               methods, here in the terminal
  $ callgear-data docs get.call_legs_report          one method with its params and fields
  $ callgear-data docs packages/docs/dist            a docs site that was built, in the browser`;

/** `callgear-data docs`: the reference in the terminal, or a built docs site over HTTP. */
export function addDocsCommand(program: Command): void {
  program
    .command('docs')
    .argument('[method or folder]', 'method to describe, or built docs site to serve')
    .summary('what methods there are, what one of them has; or a built docs site')
    .description(
      'Lists the methods; describes one of them; with a folder, serves the docs site that was built into it.',
    )
    .option('--port <number>', 'port of the site; 0 takes a free one', parsePort, 0)
    .addHelpText('after', examples)
    .action((subject: string | undefined, { port }: DocsFlags) => {
      if (subject === undefined) return printMethods();
      const method = findCommand(program, 'call', subject);
      return method === undefined ? serveSite(subject, port) : method.outputHelp();
    });
}

function findCommand(program: Command, ...names: readonly string[]): Command | undefined {
  return names.reduce<Command | undefined>(
    (parent, name) => parent?.commands.find((each) => each.name() === name),
    program,
  );
}

function printMethods(): void {
  const width = Math.max(...facts.methods.map(({ name }) => name.length));
  const lines = facts.methods.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  process.stdout.write(
    `${facts.title} ${facts.version}\n\n${lines.join('\n')}\n\n` +
      'callgear-data call <method> --help: params and fields of one of them.\n',
  );
}

async function serveSite(folder: string, port: number): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    const names = facts.methods.map(({ name }) => name);
    throw new Failure(
      exitCodes.file,
      `${folder} is neither a method nor a folder with an index.html${didYouMean(folder, names)}`,
      'Methods: callgear-data docs. A site is built by npm run docs in a copy of the repository.',
    );
  }
  const { default: sirv } = await import('sirv');
  const serveFile = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    serveFile(request, response, () => {
      response.writeHead(404).end('Not found.\n');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken
          ? new Failure(
              exitCodes.usage,
              `port ${port} is taken`,
              'Leave --port out for a free one.',
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  process.stdout.write(`docs at http://127.0.0.1:${actual}/\nCtrl+C ends it.\n`);
  await new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
  server.close();
  server.closeAllConnections();
}
