export type {
  Account,
  Caller,
  Key,
  TableView,
  User,
  ViewCall,
  ViewTable,
} from './accounts/account.ts';
export { createSampleAccounts, createSampleTables } from './accounts/sample-accounts.ts';
export type { PointsState } from './accounts/points.ts';
export type * from './api-description.ts';
export { CallLog, type LoggedCall } from './log/call-log.ts';
export { type Clock, VirtualClock } from './clock.ts';
export { type CorsOrigins, isOrigin, parseCors } from './doors/cors.ts';
export { createFetchDoor, type FetchDoorOptions } from './doors/fetch-door.ts';
export type { Delay } from './faults/delay.ts';
export { parseDelay } from './faults/parse-delay.ts';
export { parseFaultMix } from './faults/parse-fault-mix.ts';
export type { FaultMix } from './faults/fault-mix.ts';
export type { FaultOrder, PageFault } from './faults/fault-order.ts';
export { Faults } from './faults/faults.ts';
export { Latency } from './faults/latency.ts';
export { FixtureError } from './fixtures/fixture-error.ts';
export { OwnRows } from './fixtures/own-rows.ts';
export type { FixtureMode, Fixtures } from './fixtures/place-rows.ts';
export type { JsonObject, JsonValue } from './json.ts';
export type { AddressField } from './links/address-field.ts';
export type { Link, LinkedFile } from './links/linked-rows.ts';
export { createTone } from './links/tone.ts';
export { suggest } from './members/suggest.ts';
export { faultMembers } from './members/fault-members.ts';
export { nameKnown } from './members/known-names.ts';
export { listProblems, type MemberRule, type MemberRules } from './members/member-rule.ts';
export { choiceRule, delayRule, rangeRule, textRule } from './members/rules.ts';
export { Metrics } from './metrics/metrics.ts';
export type { RecordedCall, RecordedReply } from './recording/recorded-call.ts';
export { RecordingError } from './recording/recording-error.ts';
export { type MissingRecording, Recordings } from './recording/recordings.ts';
export { PlayingScenario } from './scenarios/playing-scenario.ts';
export { ScenarioError } from './scenarios/scenario-error.ts';
export type {
  Scenario,
  ScenarioState,
  ScenarioStep,
  StepActions,
  StepTrigger,
} from './scenarios/scenario.ts';
export { madePeriod, makeRows } from './values/make-rows.ts';
export { makeAccepted, makeValue } from './values/make-value.ts';
export { Random, seedOf } from './random.ts';
export { type Cause, Refusal, type RefusalDetails } from './refusal.ts';
export { Engine } from './rpc/engine.ts';
export type {
  CallContext,
  EngineOptions,
  Handler,
  HandlerCall,
  ParamsIssue,
  ParamsValidator,
  ResultValidator,
} from './rpc/engine-options.ts';
export type { Reply, Spoil } from './rpc/reply.ts';
export { type Restorable, type Restore, Snapshots } from './snapshots.ts';
export type { BlockMatcher, CellTest, Column, MemberWriter, NumberRange } from './store/column.ts';
export { type EncodedTexts, encodeTexts } from './store/encoded-texts.ts';
export type { JsonWriter } from './store/json-writer.ts';
export { discard } from './store/discard.ts';
export { ComputedColumn } from './store/computed-column.ts';
export { type Codes, createCodes, DictionaryColumn } from './store/dictionary-column.ts';
export { FloatColumn, IntegerColumn, nullInteger } from './store/number-column.ts';
export { sortByRanks } from './store/radix.ts';
export { Table } from './store/table.ts';
export { createTableOfRows } from './store/table-of-rows.ts';
export { TimeColumn } from './store/time-column.ts';
export { addMonths, formatWireTime, parseWireTime } from './wire-time.ts';
