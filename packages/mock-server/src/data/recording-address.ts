import type { AddressField } from '@openrpc-kit/mock-runtime';

const origin = 'https://media.callgear.com';

/**
 * The field of a session that holds the address of its whole recording; its description in the spec
 * says the form. Rows come with the host at which the mock was called, and the recording plays there.
 */
export const recordingAddress: AddressField = {
  row: 'CallSession',
  field: 'full_record_file_link',
  template: `${origin}/{communication_id}/{item}`,
};

/** @param record id of the first recording of the session */
export function writeRecordingAddress(communicationId: number, record: string): string {
  return `${origin}/${communicationId}/${record}`;
}
