import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

export async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Whether every one of the ids stands in a file of rows once, and no other one. */
export async function checkIds(file: string, ids: readonly number[]): Promise<boolean> {
  const missing = new Set(ids);
  let count = 0;
  for await (const id of readIds(file)) {
    count++;
    missing.delete(id);
  }
  return count === ids.length && missing.size === 0;
}

async function* readIds(file: string): AsyncGenerator<number> {
  if (extname(file) === '.parquet') {
    const buffer = await asyncBufferFromFile(file);
    for (const { id } of await parquetReadObjects({ file: buffer, columns: ['id'] })) {
      yield Number(id);
    }
    return;
  }
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let isFirst = true;
  for await (const line of lines) {
    if (extname(file) === '.ndjson') yield (JSON.parse(line) as { id: number }).id;
    else if (!isFirst) yield Number(line.split(',', 1)[0]);
    isFirst = false;
  }
}
