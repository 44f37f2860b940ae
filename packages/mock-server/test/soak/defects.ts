import type { JsonObject, JsonValue, ListDescription } from '@openrpc-kit/mock-runtime';
import type { SlowError } from './slow-service.ts';

/** Something that is wrong with params, and what the service says to it. */
export interface Defect {
  /** Put over the params; null takes a param away. */
  readonly patch: JsonObject;
  readonly error: SlowError;
}

function defect(patch: JsonObject, mnemonic: string, field: string, value: JsonValue): Defect {
  return { patch, error: { mnemonic, field, value } };
}

/** One wrong thing each. */
export function createDefects(list: ListDescription): readonly Defect[] {
  const invalid = 'invalid_parameter_value';
  const unsortable = list.fields.find((field) => !field.sortable)?.name ?? '';
  const closed = list.fields.find(({ operators }) => operators.length === 0)?.name ?? '';
  const number = list.fields.find((field) => {
    return field.dataType === 'number' && field.operators.length > 0;
  })?.name;
  const where = (
    operator: string,
    value: JsonValue,
    field: JsonValue = number ?? '',
  ): JsonObject => {
    return { filter: { field, operator, value } };
  };
  return [
    defect({ limit: 0 }, invalid, 'limit', 0),
    defect({ limit: 10_001 }, invalid, 'limit', 10_001),
    defect({ limit: '10' }, 'data_type_error', 'limit', '10'),
    defect({ offset: -1 }, invalid, 'offset', -1),
    defect({ offset: 100_001 }, invalid, 'offset', 100_001),
    defect({ nothing: [1] }, 'unexpected_parameters', 'nothing', [1]),
    defect({ fields: [] }, invalid, 'fields', []),
    defect({ fields: ['id', 'nothing'] }, 'unexpected_parameters', 'fields.1', 'nothing'),
    defect({ sort: [{ field: unsortable }] }, 'sort_prohibited', 'sort.0.field', unsortable),
    defect({ sort: [{ field: 'nothing' }] }, 'unexpected_parameters', 'sort.0.field', 'nothing'),
    defect(where('=', null, 'nothing'), 'unexpected_parameters', 'filter.field', 'nothing'),
    defect(where('=', null, closed), 'filter_prohibited', 'filter.field', closed),
    defect(where('like', 'a'), invalid, 'filter.operator', 'like'),
    defect(where('=', '5'), 'data_type_error', 'filter.value', '5'),
    defect(where('>', null), invalid, 'filter.value', null),
    defect({ filter: [] }, 'data_type_error', 'filter', []),
    ...(list.period === undefined ? [] : createPeriodDefects()),
  ];
}

function createPeriodDefects(): readonly Defect[] {
  const invalid = 'invalid_parameter_value';
  return [
    defect({ date_till: null }, 'required_parameter_missed', 'date_till', null),
    defect({ date_from: '2026-09-31 00:00:00' }, invalid, 'date_from', '2026-09-31 00:00:00'),
    defect({ date_till: '2026-10-01' }, invalid, 'date_till', '2026-10-01'),
    defect(
      { date_from: '2026-10-02 00:00:00', date_till: '2026-10-01 23:59:59' },
      'invalid_parameters_combination',
      'date_from',
      '2026-10-02 00:00:00',
    ),
    defect(
      { date_from: '2026-07-31 00:00:00', date_till: '2026-10-31 00:00:01' },
      'date_interval_limit_reached',
      'date_till',
      '2026-10-31 00:00:01',
    ),
  ];
}
