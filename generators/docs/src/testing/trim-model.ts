import type { ApiModel } from '@openrpc-kit/model';

/** A model with a few of each thing: as telling as the whole, and quick to generate. */
export function trimModel(model: ApiModel): ApiModel {
  const few = 3;
  const errors = model.errors.slice(0, few);
  const keys = new Set(errors.map(({ key }) => key));
  return {
    ...model,
    errors,
    methods: model.methods
      .filter(({ name }) => ['login.user', 'get.call_legs_report'].includes(name))
      .map((method) => ({
        ...method,
        errors: method.errors.filter(({ key }) => keys.has(key)),
        examples: method.examples.slice(0, 1),
        ...(method.list && { list: { ...method.list, fields: method.list.fields.slice(0, few) } }),
      })),
    schemas: model.schemas.filter(({ name }) => /^(CallLegSort|Metadata|LoginSession)$/.test(name)),
  };
}
