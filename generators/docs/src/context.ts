import type { ApiModel, Method } from '@openrpc-kit/model';
import type { GeneratorOptions } from '@openrpc-kit/emit';
import { findSchemaUses, type SchemaUses } from './schema-uses.ts';
import { makeSiteMap, type SiteMap } from './site-map.ts';

/** What every page is made from. */
export interface Context {
  readonly model: ApiModel;
  readonly options: GeneratorOptions;
  readonly site: SiteMap;
  readonly methodsByName: ReadonlyMap<string, Method>;
  readonly schemaUses: SchemaUses;
}

export function makeContext(model: ApiModel, options: GeneratorOptions): Context {
  return {
    model,
    options,
    site: makeSiteMap(model),
    schemaUses: findSchemaUses(model),
    methodsByName: new Map(model.methods.map((method) => [method.name, method])),
  };
}
