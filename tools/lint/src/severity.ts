/** How much a finding matters: an error breaks users, a warning hurts them, an info is worth knowing. */
export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];
