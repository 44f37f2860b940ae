import type { ApiModel } from '@openrpc-kit/model';
import { describeMethod } from './describe-method.ts';

/** Picks out of the model what a command line needs. */
export function describeApi(model: ApiModel): object {
  const { title, version, servers, conventions, methods } = model;
  return {
    title,
    version,
    servers: servers.map(({ name, url, summary }) => ({ name, url, summary })),
    operators: (conventions?.filter?.operators ?? [])
      .filter(({ alias }) => alias !== true)
      .map(({ operator, operand }) => ({ operator, operand })),
    maximumDepth: conventions?.filter?.maximumDepth,
    methods: methods.map(describeMethod),
  };
}
