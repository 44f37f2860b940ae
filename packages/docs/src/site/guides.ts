import type { SidebarEntry } from '@openrpc-kit/docs-runtime';

/** The hand-written pages, in reading order. */
export const guides: SidebarEntry = {
  label: 'Guides',
  items: [
    { label: 'First call in five minutes', slug: 'guides/first-call' },
    { label: 'A month of calls into a database', slug: 'guides/month-into-database' },
    { label: 'Time zones', slug: 'guides/time-zones' },
    { label: 'Limits and retries', slug: 'guides/limits-and-retries' },
    { label: 'Partners', slug: 'guides/partners' },
    { label: 'Testing with the mock', slug: 'guides/testing-with-the-mock' },
    { label: 'From the raw API to the client', slug: 'guides/from-raw-to-client' },
  ],
};

/** Pages about the tools, after the reference. */
export const toolPages: SidebarEntry = {
  label: 'Project',
  items: [
    { label: 'Changelog', slug: 'changelog' },
    { label: 'Proofs of the mock', slug: 'mock/proofs' },
    { label: 'Diagnostics', slug: 'openrpc-kit/diagnostics' },
    { label: 'Kinds of change', slug: 'openrpc-kit/changes' },
  ],
};
