/** How a call came to be. Values of the service that this data uses. */
export const sources = [
  'sip',
  'va',
  'call_tracking',
  'dynamic_call_tracking',
  'callapi_management_call',
  'auto_out_calls',
  'lead',
] as const;

export type Source = (typeof sources)[number];
