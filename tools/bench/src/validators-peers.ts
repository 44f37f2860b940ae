import type { ApiModel, RowField } from '@openrpc-kit/model';
import { Type, type TSchema } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { z } from 'zod';

/** Judges a whole page; true for the page of the bench. */
export type JudgePage = (page: unknown) => boolean;

const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** The same rules (open rows, nullable fields, dates by a pattern) as a user of each library writes them. */
export function createPeers(model: ApiModel, method: string): Readonly<Record<string, JudgePage>> {
  const { list, result } = model.methods.find(({ name }) => name === method)!;
  const { fields } = list!;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(model.document as object, 'document');
  const located = JSON.stringify(result!.schema).replaceAll(
    '"#/components/',
    '"document#/components/',
  );
  const row = z.looseObject(toShape(fields, toZod));
  const page = z.looseObject({ data: z.array(row), metadata: z.looseObject({}) });
  const valibotRow = v.looseObject(toShape(fields, toValibot));
  const valibotPage = v.looseObject({ data: v.array(valibotRow), metadata: v.looseObject({}) });
  const typeboxRow = Type.Object(toShape(fields, toTypebox));
  const typebox = TypeCompiler.Compile(
    Type.Object({ data: Type.Array(typeboxRow), metadata: Type.Object({}) }),
  );
  return {
    'hand-written': isPage,
    TypeBox: (value) => typebox.Check(value),
    'ajv at run time': ajv.compile(JSON.parse(located) as object),
    zod: (value) => page.safeParse(value).success,
    valibot: (value) => v.safeParse(valibotPage, value).success,
  };
}

function toShape<T>(
  fields: readonly RowField[],
  toType: (field: RowField) => T,
): Record<string, T> {
  return Object.fromEntries(fields.map((field) => [field.name, toType(field)]));
}

function toZod(field: RowField): z.ZodType {
  const type = {
    number: () => z.number().int(),
    boolean: () => z.boolean(),
    iso8601: () => z.string().regex(date),
    array: () => z.array(z.string()),
    object: () => z.looseObject({}),
    enum: () => (field.enum ? z.enum(field.enum as string[]) : z.string()),
    string: () => z.string(),
  }[field.dataType]();
  return (field.nullable ? type.nullable() : type).optional();
}

function toValibot(field: RowField): v.GenericSchema {
  const type = {
    number: () => v.pipe(v.number(), v.integer()),
    boolean: () => v.boolean(),
    iso8601: () => v.pipe(v.string(), v.regex(date)),
    array: () => v.array(v.string()),
    object: () => v.looseObject({}),
    enum: () => (field.enum ? v.picklist(field.enum as string[]) : v.string()),
    string: () => v.string(),
  }[field.dataType]() as v.GenericSchema;
  return v.optional(field.nullable ? v.nullable(type) : type);
}

function toTypebox(field: RowField): TSchema {
  const type = {
    number: () => Type.Integer(),
    boolean: () => Type.Boolean(),
    iso8601: () => Type.String({ pattern: date.source }),
    array: () => Type.Array(Type.String()),
    object: () => Type.Object({}),
    enum: () =>
      field.enum ? Type.Union(field.enum.map((value) => Type.Literal(value))) : Type.String(),
    string: () => Type.String(),
  }[field.dataType]() as TSchema;
  return Type.Optional(field.nullable ? Type.Union([type, Type.Null()]) : type);
}

interface Leg {
  readonly [name: string]: unknown;
}

/** What somebody in need of speed writes by hand: each field by its name. */
function isPage(value: unknown): boolean {
  const page = value as { data?: unknown; metadata?: unknown } | null;
  if (typeof page !== 'object' || page === null || !Array.isArray(page.data)) return false;
  if (typeof page.metadata !== 'object' || page.metadata === null) return false;
  for (const row of page.data as unknown[]) if (!isLeg(row)) return false;
  return true;
}

function isLeg(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const leg = value as Leg;
  return (
    isWhole(leg.id) &&
    isWhole(leg.call_session_id) &&
    Array.isArray(leg.call_records) &&
    leg.call_records.every((record) => typeof record === 'string') &&
    isDate(leg.start_time) &&
    (leg.connect_time === null || isDate(leg.connect_time)) &&
    isWholeOrNull(leg.duration) &&
    isWhole(leg.total_duration) &&
    isTextOrNull(leg.virtual_phone_number) &&
    isTextOrNull(leg.calling_phone_number) &&
    isTextOrNull(leg.called_phone_number) &&
    (leg.direction === 'in' || leg.direction === 'out') &&
    typeof leg.is_transfered === 'boolean' &&
    typeof leg.is_operator === 'boolean' &&
    isWholeOrNull(leg.employee_id) &&
    isTextOrNull(leg.employee_full_name) &&
    isTextOrNull(leg.employee_phone_number) &&
    isWholeOrNull(leg.employee_rating) &&
    isWholeOrNull(leg.scenario_id) &&
    isTextOrNull(leg.scenario_name) &&
    typeof leg.is_coach === 'boolean' &&
    isWholeOrNull(leg.release_cause_code) &&
    isTextOrNull(leg.release_cause_description) &&
    typeof leg.is_failed === 'boolean' &&
    (leg.is_talked === undefined || typeof leg.is_talked === 'boolean') &&
    isWholeOrNull(leg.contact_id) &&
    isTextOrNull(leg.contact_full_name) &&
    isTextOrNull(leg.contact_phone_number) &&
    isWholeOrNull(leg.action_id) &&
    isTextOrNull(leg.action_name) &&
    isWholeOrNull(leg.group_id) &&
    isTextOrNull(leg.group_name)
  );
}

function isWhole(value: unknown): boolean {
  return value === undefined || Number.isInteger(value);
}

function isWholeOrNull(value: unknown): boolean {
  return value === null || isWhole(value);
}

function isTextOrNull(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}

function isDate(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && date.test(value));
}
