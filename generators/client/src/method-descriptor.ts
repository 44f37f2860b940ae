import type { ApiModel, Method } from '@openrpc-kit/model';
import { paramWithRole } from './roles.ts';

/** Layout of dates that the runtime can count with; a period in another is not split. */
const knownLayout = 'YYYY-MM-DD hh:mm:ss';

/** Members of the value of a method, as they are printed. */
export interface MethodFacts {
  readonly list: object | undefined;
  readonly [fact: string]: unknown;
}

/** The value of a method: what the runtime must know of it. Members without a value are not printed. */
export function describeMethod(method: Method, model: ApiModel): MethodFacts {
  return {
    ...describeCall(method),
    list: describeList(method, model),
    subscription: describeSubscription(method, model),
  };
}

/** What each call of a method must know. */
function describeCall(method: Method): Readonly<Record<string, unknown>> {
  return {
    name: method.name,
    safe: method.safe || undefined,
    notification: method.result === undefined || undefined,
    positions:
      method.paramStructure === 'by-position' ? method.params.map(({ name }) => name) : undefined,
    token: paramWithRole(method, 'access-token'),
    user: paramWithRole(method, 'user-id'),
    weight: method.weight === 1 ? undefined : method.weight,
  };
}

/** How what happens is told to those who subscribed; undefined for methods that open no subscription. */
function describeSubscription({ subscription }: Method, model: ApiModel): object | undefined {
  if (!subscription) return undefined;
  const { notification, id, value, unsubscribe, unsubscribeParam } = subscription;
  return {
    notification,
    positions: findMethod(model, notification).params.map(({ name }) => name),
    id,
    value,
    unsubscribe: describeCall(findMethod(model, unsubscribe)),
    unsubscribeParam,
  };
}

/** A method that a subscription names, so that it exists. */
export function findMethod({ methods }: ApiModel, name: string): Method {
  const found = methods.find((method) => method.name === name);
  if (!found) throw new Error(`there is no method ${name}`);
  return found;
}

/** What a long read must know of a list method; undefined for others. */
export function describeList({ list }: Method, { conventions }: ApiModel): object | undefined {
  if (!list || !conventions) return undefined;
  const { params, limit, offset, period } = list;
  const isSortable = (name: string): boolean =>
    list.fields.some((field) => field.name === name && field.sortable);
  const end = list.order.findIndex(({ field }) => !isSortable(field));
  const order = (end === -1 ? list.order : list.order.slice(0, end)).map((by) => ({
    field: by.field,
    order: by.order === conventions.sort.defaultOrder ? undefined : by.order,
  }));
  return {
    key: list.key,
    fields: params.fields,
    sort: params.sort,
    limit: limit && params.limit !== undefined ? [params.limit, limit.maximum] : undefined,
    offset: offset && params.offset !== undefined ? [params.offset, offset.maximum] : undefined,
    order: params.sort !== undefined && order.length > 0 ? order : undefined,
    period:
      period && conventions.dates.layout === knownLayout
        ? {
            from: period.from,
            till: period.till,
            field: period.field,
            months: period.maximumMonths,
          }
        : undefined,
  };
}
