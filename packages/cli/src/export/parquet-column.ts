import type { ParquetWriter } from 'hyparquet-writer';
import type { FieldFacts } from '../api-facts.ts';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** A column of a Parquet file: its type, and how a value of a row becomes one of it. */
export interface ParquetColumn {
  readonly schema: SchemaElement;
  /** Undefined for a value of another type than the document says. */
  readonly convert: (value: unknown) => unknown;
}

const repetition_type = 'OPTIONAL';

/**
 * The column for a field. Every column may hold nulls. Whole numbers have 64 bits; times are
 * timestamps without a zone, as they are on the wire; lists and objects are JSON.
 */
export function toParquetColumn({ name, dataType, integer }: FieldFacts): ParquetColumn {
  switch (dataType) {
    case 'number':
      return integer
        ? {
            schema: { name, type: 'INT64', repetition_type },
            convert: (value) => (Number.isSafeInteger(value) ? BigInt(value as number) : undefined),
          }
        : {
            schema: { name, type: 'DOUBLE', repetition_type },
            convert: (value) => (typeof value === 'number' ? value : undefined),
          };
    case 'boolean':
      return {
        schema: { name, type: 'BOOLEAN', repetition_type },
        convert: (value) => (typeof value === 'boolean' ? value : undefined),
      };
    case 'iso8601':
      return {
        schema: {
          name,
          type: 'INT64',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' },
          repetition_type,
        },
        convert: toLocalTimestamp,
      };
    case 'array':
    case 'object':
      return {
        schema: { name, type: 'BYTE_ARRAY', converted_type: 'JSON', repetition_type },
        convert: (value) => value,
      };
    default:
      return {
        schema: { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type },
        convert: (value) => (typeof value === 'string' ? value : undefined),
      };
  }
}

/**
 * Converts a value, null as null.
 *
 * @param source file that has the rows as NDJSON, and keeps them when a value does not fit
 */
export function convertValue(
  { schema, convert }: ParquetColumn,
  value: unknown,
  source: string,
): unknown {
  if (value === null || value === undefined) return null;
  const converted = convert(value);
  if (converted !== undefined) return converted;
  throw new Failure(
    exitCodes.file,
    `the service sent ${JSON.stringify(value)?.slice(0, 60)} for ${schema.name}, which does not go into its Parquet column`,
    `All rows are in ${source}, a JSON object a line: rename it to .ndjson. Or export to .csv, which takes everything, too.`,
  );
}

/** Milliseconds of a clock that shows this date and time, whatever the zone. */
function toLocalTimestamp(value: unknown): bigint | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(value)) return undefined;
  const time = Date.parse(`${value.replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? undefined : BigInt(time);
}
