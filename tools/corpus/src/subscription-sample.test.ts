import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findTypeErrors } from './find-type-errors.ts';
import { generateHere } from './generate-here.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'subscription-sample-')));
afterAll(() => rmSync(folder, { recursive: true }));

const id = { name: 'id', required: true, schema: { type: 'string' } };
const value = { name: 'value', required: true, schema: { type: 'integer' } };

const subscriptions: readonly [name: string, params: readonly object[]][] = [
  ['watch', [{ name: 'job', required: true, schema: { type: 'integer' } }]],
  ['jobs.watch-all', [{ name: 'since', schema: { type: 'string' } }]],
  ['class.default', []],
];

/** A document whose only subscription is opened with these params. */
function writeDocument(home: string, name: string, params: readonly object[]): string {
  const open = {
    name,
    params,
    result: id,
    'x-subscription': { notification: 'told', unsubscribe: 'end', id: 'id', value: 'value' },
  };
  const methods = [
    open,
    { name: 'told', params: [id, value] },
    { name: 'end', params: [id], result: { name: 'ended', schema: { type: 'boolean' } } },
  ];
  const file = join(home, 'openrpc.json');
  const info = { title: 'Told', version: '1' };
  writeFileSync(file, JSON.stringify({ openrpc: '1.3.2', info, methods }));
  return file;
}

test('samples in the READMEs of clients compile, whatever a subscription takes and is called', async () => {
  const packages = [];
  for (const [index, [name, params]] of subscriptions.entries()) {
    const place = { folder: join(folder, String(index)), scope: `@told-${index}` };
    mkdirSync(place.folder);
    const file = writeDocument(place.folder, name, params);
    const generation = await generateHere({ file, lenient: false, ...place });
    expect(generation).toMatchObject({ outcome: 'generated' });
    const client = join(place.folder, 'client');
    const readme = readFileSync(join(client, 'README.md'), 'utf8');
    const sample = readme.split('## Subscriptions')[1]?.match(/```ts\n(.*?)```/s)?.[1] ?? '';
    const own = sample.replace(`'${place.scope}/client'`, "'./index.js'");
    expect(own).not.toBe(sample);
    writeFileSync(join(client, 'src/sample.ts'), own);
    // The compiler reads it, and would say so.
    writeFileSync(join(client, 'src/wrong.ts'), own.replace('.over(', '.above('));
    packages.push(place);
  }
  for (const [place, errors] of findTypeErrors(packages)) {
    expect(errors, place).toEqual([expect.stringMatching(/wrong\.ts.*'above' does not exist/)]);
  }
}, 60_000);
