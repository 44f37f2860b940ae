import type { GeneratorInput } from '@openrpc-kit/emit';
import type { ApiModel, NamedSchema, Schema } from '@openrpc-kit/model';
import { toCheckSchema, type DateFormat } from './check-schema.ts';
import { compileCheck, type CompiledCheck } from './compile-check.ts';
import { printPlainCheck } from './plain-check.ts';
import { chooseLookUp, findInverted, type LookUp } from './look-up.ts';
import { visitSchemas } from './schema-walk.ts';

/** What all parts of one run share. */
export interface Context extends GeneratorInput {
  readonly dates: DateFormat | undefined;
  readonly schemas: ReadonlyMap<string, NamedSchema>;
  /** Compiles a schema; `name` says in an error which one it was. */
  readonly compile: (name: string, schema: Schema, lookUp?: LookUp) => CompiledCheck;
  /** Whether a check so far uses the module of formats. */
  readonly usesFormats: () => boolean;
}

export function createContext(input: GeneratorInput): Context {
  const { model } = input;
  const dates = readDates(model);
  const inverted = findInverted(listSchemas(model), model.schemas);
  const others = model.schemas.map(({ schema }) => schema).filter(hasId);
  let usesFormats = false;
  return {
    ...input,
    dates,
    schemas: new Map(model.schemas.map((schema) => [schema.name, schema])),
    usesFormats: () => usesFormats,
    compile(name, schema, wanted) {
      const lookUp = wanted ?? (inverted.has(name) ? 'own' : chooseLookUp(schema));
      try {
        const options = { lookUp, dateFormat: dates?.format, others };
        const compiled = toCheckSchema(schema, lookUp, dates);
        const check = printPlainCheck(compiled, options) ?? compileCheck(compiled, options);
        usesFormats ||= check.usesFormats;
        return check;
      } catch (error) {
        throw new Error(
          `no validator can be made of ${name}: ${String((error as Error).message)}`,
          {
            cause: error,
          },
        );
      }
    },
  };
}

/** The layout that the runtime reads by character; another one is checked by its pattern. */
const knownLayout = 'YYYY-MM-DD hh:mm:ss';

function readDates({ conventions }: ApiModel): DateFormat | undefined {
  return conventions?.dates.layout === knownLayout ? conventions.dates : undefined;
}

function listSchemas(model: ApiModel): { schema: Schema }[] {
  return [
    ...model.schemas,
    ...model.methods.flatMap(({ paramsSchema, result }) => [
      { schema: paramsSchema },
      ...(result ? [result] : []),
    ]),
  ];
}

function hasId(schema: Schema): boolean {
  let found = false;
  visitSchemas(schema, (part) => (found ||= part['$id'] !== undefined));
  return found;
}
