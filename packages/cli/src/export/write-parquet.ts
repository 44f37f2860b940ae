import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { FieldFacts } from '../api-facts.ts';
import type { Row } from '../output/csv.ts';
import { convertValue, toParquetColumn, type ParquetColumn } from './parquet-column.ts';

/** Rows of a row group: what is in memory at once. */
const groupRows = 50_000;

/** Makes a Parquet file of a file of rows as NDJSON. The same rows make the same bytes. */
export async function writeParquet(
  source: string,
  target: string,
  fields: readonly FieldFacts[],
  signal?: AbortSignal,
): Promise<void> {
  const columns = fields.map(toParquetColumn);
  const writer = new ParquetWriter({
    writer: fileWriter(target),
    schema: [
      { name: 'rows', num_children: columns.length },
      ...columns.map(({ schema }) => schema),
    ],
    createdBy: 'callgear-data',
  });
  let rows: Row[] = [];
  const lines = createInterface({ input: createReadStream(source), crlfDelay: Infinity });
  for await (const line of lines) {
    rows.push(JSON.parse(line) as Row);
    if (rows.length < groupRows) continue;
    signal?.throwIfAborted();
    await writeGroup(writer, columns, rows, source);
    rows = [];
  }
  if (rows.length > 0) await writeGroup(writer, columns, rows, source);
  await writer.finish();
}

async function writeGroup(
  writer: ParquetWriter,
  columns: readonly ParquetColumn[],
  rows: readonly Row[],
  source: string,
): Promise<void> {
  const columnData = columns.map((column) => ({
    name: column.schema.name,
    data: rows.map((row) => convertValue(column, row[column.schema.name], source)),
  }));
  await writer.write({ columnData, rowGroupSize: groupRows });
}
