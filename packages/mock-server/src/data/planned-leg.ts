/** One leg of a session that is being made up. Times are seconds since the start of the session. */
export interface PlannedLeg {
  readonly start: number;
  /** When it was answered; undefined when nobody did. */
  readonly connect?: number | undefined;
  readonly end: number;
  /** Index into the company's employees; undefined for the outside party's leg. */
  readonly employee?: number | undefined;
  readonly isTransfer?: boolean;
  readonly isCoach?: boolean;
  /** Both sides talked. */
  readonly isTalked?: boolean;
  /** The talk was recorded. */
  readonly isRecorded?: boolean;
  /** 1 to 5. */
  readonly rating?: number | undefined;
  readonly finish: FinishReason;
  /** Index into the operations of the scenario: which of them made the leg. */
  readonly operation?: number | undefined;
}

/** Why a leg or a session ended: mnemonics of the service that this data uses. */
export const finishReasons = [
  'caller_disconnects',
  'operator_disconnects',
  'no_operation',
  'operator_busy',
  'operator_not_responsive',
  'operator_number_problems',
  'another_operator_answer',
  'transfer_disconnects',
  'caller_busy',
  'caller_not_responsive',
  'caller_number_problems',
  'timeout',
] as const;

export type FinishReason = (typeof finishReasons)[number];

/** What the network says (Q.850) when a line ends for that reason. */
export const releaseCauses: Readonly<Record<FinishReason, number>> = {
  caller_disconnects: 16,
  operator_disconnects: 16,
  no_operation: 31,
  operator_busy: 17,
  operator_not_responsive: 19,
  operator_number_problems: 27,
  another_operator_answer: 26,
  transfer_disconnects: 16,
  caller_busy: 17,
  caller_not_responsive: 19,
  caller_number_problems: 1,
  timeout: 102,
};

/** A session that is being made up, before it gets its date. */
export interface PlannedSession {
  readonly direction: 'in' | 'out';
  /** Index into the company's scenarios; undefined for an outgoing call. */
  readonly scenario: number | undefined;
  readonly finish: FinishReason;
  readonly legs: readonly PlannedLeg[];
  /** The caller left a message. */
  readonly hasVoiceMail: boolean;
}
